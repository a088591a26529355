import * as z from 'zod/mini';
import type { PatientId, SiteId } from '#access';
import type { Writer } from '#database/server';
import { defineJob, type JobContext, wasDone } from '#jobs/server';
import { addHours, type Instant, localDayOf } from '#kernel';
import { stepReader } from '#plan/server';
import { patientReader, type Site, siteReader } from '#profile/server';
import { type CountsKept, caseloadWriter, countsKept, peopleInCare } from '#registry/server';
import { steppingRules } from '#stepping';
import { afterFacts, type Concluded } from '../flows.ts';
import { everybody } from './everybody.ts';
import { settle } from './intake-care.ts';
import { circumstancesOf, factsAbout } from './intake-person.ts';

/** The night of a site is over at three in the morning. */
const nightEndsHours = 3;

/** People looked at between two looks at the list; each is a transaction of their own. */
const pageSize = 200;

/**
 * Once a night for every site: whoever is in a step is weighed again, because a contact that did not
 * come, or a week that is over, is no new fact by itself. Looked for every hour, so that a night with a
 * stopped server is caught up in the morning.
 */
export const stepTimers = defineJob({
  name: 'stepping.timers',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 60,
  timeoutSeconds: 3_000,
  every: '17 * * * *',
  run: async (context) => {
    const sites = await context.database.read({ system: 'sites, for the timers' }, async (db) => {
      const { site, siteIds } = siteReader(db);
      return Promise.all((await siteIds()).map(site));
    });
    for (const site of sites) await lookAt(site, context);
  },
});

async function lookAt(site: Site, { database, now, once, log }: JobContext): Promise<void> {
  const { siteId, timeZone } = site;
  const night = localDayOf(addHours(now, -nightEndsHours), timeZone);
  const key = `step-timers:${night}`;
  if (await wasDone(database, { siteId }, key)) return;
  // The counts on screens are kept by the servers; they are never older than a minute.
  const counts = countsKept({ freshMs: 1, staleMs: 1 });
  const pageAfter = (last: PatientId | null) =>
    database.read({ siteId }, async (db) => (await peopleInCare(db, siteId, last, pageSize)).page);
  const work = (patientId: PatientId) =>
    once({ patientId }, key, (trx) => weighTimers(trx, patientId, now, counts));
  const { looked, failed } = await everybody({ pageAfter, work, log });
  // Whoever could not be looked at is tried again at the next hour; the others are done.
  if (failed === 0) await once({ siteId }, key, async () => undefined);
  log.info('step timers', { people: looked, failed });
}

const stepRules: ReadonlySet<string> = new Set(steppingRules.map(({ id }) => id));

/** Only what waits for a day to come is asked: every other rule hears of new facts when they come. */
async function weighTimers(
  trx: Writer,
  patientId: PatientId,
  now: Instant,
  counts: CountsKept,
): Promise<void> {
  if ((await stepReader(trx).current(patientId)) === null) return;
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null || patient.leftAt !== null) return;
  const circumstances = await circumstancesOf(trx, patient, now);
  const { facts, step } = await factsAbout(trx, patient, circumstances);
  const { asked, found } = afterFacts(facts, circumstances, step);
  const ofSteps: Concluded = {
    asked: asked.filter((id) => stepRules.has(id)),
    found: found.filter(({ finding }) => stepRules.has(finding.rule.id)),
  };
  const { raised, ended } = await settle(trx, patient, ofSteps, now);
  if (raised.length + ended.length === 0) return;
  await caseloadWriter(trx).afterCare(patientId, now);
  counts.forget(patient.siteId as SiteId);
}
