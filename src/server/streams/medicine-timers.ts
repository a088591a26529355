import * as z from 'zod/mini';
import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import { defineJob, type JobContext, wasDone } from '#jobs/server';
import { addHours, type Instant, localDayOf } from '#kernel';
import { medicationRules } from '#medication';
import { takesAnything } from '#medication/server';
import { patientReader, type Site, siteReader } from '#profile/server';
import { caseloadWriter, peopleInCare } from '#registry/server';
import { afterFacts } from '../flows.ts';
import { everybody } from './everybody.ts';
import { settle } from './intake-care.ts';
import { circumstancesOf, factsAbout } from './intake-person.ts';
import { askForOldList } from './old-list.ts';

/** The night of a site is over at three in the morning. */
const nightEndsHours = 3;

/** People looked at between two looks at the list; each is a transaction of their own. */
const pageSize = 200;

/**
 * Once a night for every site: whoever takes something is weighed again by the rules about medicines,
 * because a review or a blood test that did not come, or a list that grew too old, is no new fact by
 * itself. Looked for every hour, so that a night with a stopped server is caught up in the morning.
 */
export const medicineTimers = defineJob({
  name: 'medication.timers',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 60,
  timeoutSeconds: 3_000,
  every: '27 * * * *',
  run: async (context) => {
    const sites = await context.database.read(
      { system: 'sites, for the timers of medicines' },
      async (db) => {
        const { site, siteIds } = siteReader(db);
        return Promise.all((await siteIds()).map(site));
      },
    );
    for (const site of sites) await lookAt(site, context);
  },
});

async function lookAt(site: Site, { database, now, once, log }: JobContext): Promise<void> {
  const { siteId, timeZone } = site;
  const key = `medicine-timers:${localDayOf(addHours(now, -nightEndsHours), timeZone)}`;
  if (await wasDone(database, { siteId }, key)) return;
  const pageAfter = (last: PatientId | null) =>
    database.read({ siteId }, async (db) => (await peopleInCare(db, siteId, last, pageSize)).page);
  const work = (patientId: PatientId) =>
    once({ patientId }, key, (trx) => weighMedicines(trx, patientId, now));
  const { looked, failed } = await everybody({ pageAfter, work, log });
  // Whoever could not be looked at is tried again at the next hour; the others are done.
  if (failed === 0) await once({ siteId }, key, async () => undefined);
  log.info('medicine timers', { people: looked, failed });
}

const ofMedicines: ReadonlySet<string> = new Set(medicationRules.map(({ id }) => id));

/** Only the rules about medicines are asked: every other one hears of new facts when they come. */
async function weighMedicines(trx: Writer, patientId: PatientId, now: Instant): Promise<void> {
  if (!(await takesAnything(trx, patientId))) return;
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null || patient.leftAt !== null) return;
  const circumstances = await circumstancesOf(trx, patient, now);
  const { facts, step } = await factsAbout(trx, patient, circumstances);
  const { asked, found } = afterFacts(facts, circumstances, step);
  const about = {
    asked: asked.filter((id) => ofMedicines.has(id)),
    found: found.filter(({ finding }) => ofMedicines.has(finding.rule.id)),
  };
  const { ended } = await settle(trx, patient, about, now);
  await askForOldList(trx, patient, circumstances, { gone: ended.length > 0 });
  await caseloadWriter(trx).afterCare(patientId, now);
}
