import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { PlanTables } from './tables.ts';

/** A plan that is over, and who said so why. */
export type EndedPlan = {
  readonly planId: Id<'PlanId'>;
  readonly endedAt: Instant;
  readonly because: string | null;
  readonly byName: string | null;
};

/** The plan that ended last; null while none has. */
export async function lastEndedPlan(db: Reader, patientId: PatientId): Promise<EndedPlan | null> {
  const row = await db
    .withTables<PlanTables>()
    .selectFrom('plan')
    .select(['plan_id', 'ended_at', 'ended_because', 'ended_by_name'])
    .where('patient_id', '=', patientId)
    .where('status', '=', 'ended')
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.ended_at === null) return null;
  return {
    planId: row.plan_id,
    endedAt: row.ended_at,
    because: row.ended_because,
    byName: row.ended_by_name,
  };
}

/** Takes an ending back: the plan is what it was before, a draft or in force. */
export async function resumePlan(
  trx: Writer,
  patientId: PatientId,
  planId: Id<'PlanId'>,
): Promise<void> {
  await trx
    .withTables<PlanTables>()
    .updateTable('plan')
    .set({
      status: sql`case when activated_at is null then 'draft' else 'active' end`,
      ended_at: null,
      ended_because: null,
      ended_by: null,
      ended_by_name: null,
      version: sql<number>`version + 1`,
    })
    .where('patient_id', '=', patientId)
    .where('plan_id', '=', planId)
    .execute();
}
