import { sql } from 'kysely';
import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Mark, Response } from '#plan';
import type { By } from './plan-store.ts';
import { responseFrom } from './rows.ts';
import type { PlanTables } from './tables.ts';

const responsesMax = 200;

/** What the person said about the plan, and what they did of it. */
export function responseReader(db: Reader) {
  const tables = db.withTables<PlanTables>();
  return {
    responses: async (patientId: PatientId, planId: Id<'PlanId'>): Promise<readonly Response[]> => {
      const rows = await tables
        .selectFrom('plan_response')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('plan_id', '=', planId)
        .orderBy('at', 'desc')
        .limit(responsesMax)
        .execute();
      return rows.map(responseFrom);
    },

    /** What counts for each item and day since then: the mark recorded last. */
    marksSince: async (patientId: PatientId, day: LocalDate): Promise<readonly Mark[]> => {
      const rows = await tables
        .selectFrom('today_mark')
        .selectAll()
        .distinctOn(['day', 'item_id'])
        .where('patient_id', '=', patientId)
        .where('day', '>=', day)
        .orderBy('day')
        .orderBy('item_id')
        .orderBy('recorded_at', 'desc')
        .orderBy('op_id', 'desc')
        .execute();
      return rows.map(({ day: on, item_id, outcome, reason, recorded_at }) => ({
        day: on,
        itemId: item_id,
        outcome,
        reason,
        recordedAt: recorded_at,
      }));
    },
  };
}

export function responseWriter(trx: Writer) {
  const tables = trx.withTables<PlanTables>();
  return {
    addResponse: async (row: Omit<PlanTables['plan_response'], 'seen_by' | 'seen_at'>) => {
      await tables
        .insertInto('plan_response')
        .values({ ...row, seen_by: null, seen_at: null })
        .onConflict((clash) => clash.columns(['patient_id', 'response_id']).doNothing())
        .execute();
    },

    /** The first reader counts; null: the person never said this. */
    seen: async (
      patientId: PatientId,
      responseId: Id<'PlanResponseId'>,
      by: By,
    ): Promise<Instant | null> => {
      const row = await tables
        .updateTable('plan_response')
        .set({
          seen_by: sql<AccountId>`coalesce(seen_by, ${by.accountId}::uuid)`,
          seen_at: sql<Instant>`coalesce(seen_at, ${by.now}::timestamptz)`,
        })
        .where('patient_id', '=', patientId)
        .where('response_id', '=', responseId)
        .returning('seen_at')
        .executeTakeFirst();
      return row?.seen_at ?? null;
    },

    addMark: async (row: PlanTables['today_mark']): Promise<void> => {
      await tables
        .insertInto('today_mark')
        .values(row)
        .onConflict((clash) => clash.columns(['patient_id', 'op_id']).doNothing())
        .execute();
    },
  };
}
