import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { Plan, PlanFrameView } from '#plan';
import type { By } from './plan-store.ts';
import type { PlanTables } from './tables.ts';

type Wording = Pick<Plan, 'planId' | 'whatMatters' | 'weeklyMinutesBudget'>;

const versionsShown = 100;

/** Every wording of a plan's frame, the newest first. */
export async function frameHistory(
  db: Reader,
  patientId: PatientId,
  planId: Id<'PlanId'>,
): Promise<PlanFrameView[]> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('plan_frame')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .limit(versionsShown)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    whatMatters: row.what_matters,
    weeklyMinutesBudget: row.weekly_minutes_budget,
    changedAt: row.changed_at,
    changedByName: row.changed_by_name,
  }));
}

/** Keeps one wording; the plan's row carries the newest. */
export async function addFrame(
  trx: Writer,
  patientId: PatientId,
  wording: Wording & { readonly version: number },
  by: By,
): Promise<void> {
  await trx
    .withTables<PlanTables>()
    .insertInto('plan_frame')
    .values({
      patient_id: patientId,
      plan_id: wording.planId,
      version: wording.version,
      what_matters: wording.whatMatters,
      weekly_minutes_budget: wording.weeklyMinutesBudget,
      changed_at: by.now,
      changed_by: by.accountId,
      changed_by_name: by.name,
    })
    .execute();
}
