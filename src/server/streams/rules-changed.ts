import * as z from 'zod/mini';
import type { PatientId, SiteId } from '#access';
import type { AdministrationDeps } from '#administration/server';
import type { Writer } from '#database/server';
import { siteId } from '#http';
import { defineJob, type Jobs } from '#jobs/server';
import type { Instant } from '#kernel';
import { type PlanDeps, planRechecked } from '#plan/server';
import { patientReader } from '#profile/server';
import { type CountsKept, countsKept, peopleInCare } from '#registry/server';
import { everybody } from './everybody.ts';
import { reconsider } from './intake-care.ts';
import { planStream } from './plan.ts';

type Deps = { readonly counts: CountsKept; readonly plan: PlanDeps };

/** People weighed again between two looks at the list; each is a transaction of their own. */
const pageSize = 200;

/** A site changed what its rules say: everybody in care is weighed again, each exactly once. */
export const weighSite = defineJob({
  name: 'rules.weigh-site',
  data: z.object({ siteId, change: z.string() }),
  retries: 5,
  firstWaitSeconds: 30,
  timeoutSeconds: 3_000,
  run: async ({ database, now, once, log }, data) => {
    // The counts on screens are kept by the servers; they are never older than a minute.
    const counts = countsKept({ freshMs: 1, staleMs: 1 });
    const deps = { counts, plan: planStream(counts, async () => false) };
    const pageAfter = (last: PatientId | null) =>
      database.read(
        { siteId: data.siteId },
        async (db) => (await peopleInCare(db, data.siteId, last, pageSize)).page,
      );
    const work = (patientId: PatientId) =>
      once({ patientId }, `weigh:${data.change}`, (trx) => weighAgain(trx, patientId, now, deps));
    const { looked, failed } = await everybody({ pageAfter, work, log });
    log.info('site weighed again', { people: looked, failed });
    // Tried again for those alone, and in the end among the jobs that need somebody.
    if (failed > 0) throw new Error('Some people could not be weighed again');
  },
});

/** Facts are as they were; what the rules make of them may be something else now. */
export async function weighAgain(
  trx: Writer,
  patientId: PatientId,
  now: Instant,
  { counts, plan }: Deps,
): Promise<void> {
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null) return;
  await reconsider(trx, patient, now, counts);
  await planRechecked(trx, patientId, plan, now);
}

/** What follows when a site or a clinician sets a number. */
export function settingStream(
  jobs: Jobs,
  deps: Deps,
): Pick<AdministrationDeps, 'afterSetting' | 'afterPersonSetting'> {
  return {
    afterSetting: async (trx: Writer, site: SiteId, change: string) => {
      deps.counts.forget(site);
      await jobs.ask(trx, weighSite, { siteId: site, change });
    },
    afterPersonSetting: (trx, patientId, now) => weighAgain(trx, patientId, now, deps),
  };
}
