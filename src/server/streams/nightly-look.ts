import * as z from 'zod/mini';
import type { PatientId } from '#access';
import { inForce, silentDays } from '#evidence';
import { defineJob, type JobContext, wasDone } from '#jobs/server';
import { addDays, addHours, localDayOf } from '#kernel';
import { type Site, siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';
import { quietPeople } from '#registry/server';
import { everybody } from './everybody.ts';
import { hearSilence } from './silence.ts';

/** The night of a site is over at three in the morning: by then the day before has been written. */
const nightEndsHours = 3;

/**
 * Once a night for every site: rules that need no new fact, because what they look at is that nothing
 * came. Looked for every hour, so that a night with a stopped server is caught up in the morning.
 */
export const nightlyLook = defineJob({
  name: 'insight.nightly-look',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 60,
  timeoutSeconds: 3_000,
  every: '7 * * * *',
  run: async (context) => {
    const sites = await context.database.read(
      { system: 'sites, for the nightly look' },
      async (db) => {
        const { site, siteIds } = siteReader(db);
        return Promise.all((await siteIds()).map(site));
      },
    );
    for (const site of sites) await lookAt(site, context);
  },
});

async function lookAt(site: Site, { database, now, once, log }: JobContext): Promise<void> {
  const { siteId, country, timeZone } = site;
  const night = localDayOf(addHours(now, -nightEndsHours), timeZone);
  const key = `nightly-look:${night}`;
  if (await wasDone(database, { siteId }, key)) return;
  const bearer = { country, siteId, accountId: null, patientId: null };
  const settings = await database.read({ siteId }, (db) => settingReader(db).for(bearer));
  // People may live a day ahead of their clinic; the rule itself counts by their own day.
  const until = addDays(night, 1 - inForce(silentDays, settings, bearer, now).value);
  const pageAfter = (last: PatientId | null): Promise<readonly PatientId[]> =>
    database.read({ siteId }, (db) => quietPeople(db, siteId, until, last));

  const work = (patientId: PatientId) =>
    once({ patientId }, key, (trx) => hearSilence(trx, patientId, now));
  const { looked, failed } = await everybody({ pageAfter, work, log });
  // Whoever could not be looked at is tried again at the next hour; the others are done.
  if (failed === 0) await once({ siteId }, key, async () => undefined);
  log.info('nightly look', { people: looked, failed });
}
