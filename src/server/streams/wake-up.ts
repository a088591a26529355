import * as z from 'zod/mini';
import type { Reader } from '#database/server';
import { defineJob } from '#jobs/server';
import { addDays, addHours, type Instant, localDayOf } from '#kernel';
import { type Site, siteReader } from '#profile/server';
import { restedUntil } from '#reasoning/server';
import { caseloadWriter } from '#registry/server';
import { sleptUntil } from '#worklist/server';
import { everybody } from './everybody.ts';

/** How far back ended rests are looked up: a server may have stood still over a weekend. */
const lookBackDays = 4;

/** Every hour: whoever had something at rest whose day has come is shown for it in the caseload again. */
export const wakeUp = defineJob({
  name: 'registry.wake-up',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 60,
  timeoutSeconds: 600,
  every: '3 * * * *',
  run: async ({ database, now, log }) => {
    const sites = await database.read({ system: 'sites, for what was at rest' }, async (db) => {
      const { site, siteIds } = siteReader(db);
      return Promise.all((await siteIds()).map(site));
    });
    for (const site of sites) {
      const { siteId } = site;
      const people = await database.read({ siteId }, (db) => awakeAgain(db, site, now));
      const work = (patientId: (typeof people)[number]) =>
        database.write({ patientId }, (trx) => caseloadWriter(trx).afterCare(patientId, now));
      const pageAfter = async (last: unknown) => (last === null ? people : []);
      const { looked, failed } = await everybody({ pageAfter, work, log });
      if (looked > 0) log.info('awake again', { people: looked, failed });
    }
  },
});

async function awakeAgain(db: Reader, { siteId, timeZone }: Site, now: Instant) {
  const today = localDayOf(now, timeZone);
  const rested = await restedUntil(db, siteId, addHours(now, -24 * lookBackDays), now);
  // People may live a day ahead of their clinic or behind it.
  const slept = await sleptUntil(db, siteId, addDays(today, -lookBackDays), addDays(today, 1));
  return [...new Set([...rested, ...slept])];
}
