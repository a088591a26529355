import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { KeptAnswer } from '#intake';
import type { Id, Instant } from '#kernel';
import type { AnswerRow, IntakeTables } from './tables.ts';

export function answerReader(db: Reader) {
  const tables = db.withTables<IntakeTables>();
  return {
    /** The answer that counts for each item: the latest one. */
    answers: async (patientId: PatientId, intakeId: string): Promise<readonly KeptAnswer[]> => {
      const rows = await tables
        .selectFrom('answer')
        .select(['item', 'value', 'mode', 'answered_at'])
        .distinctOn('item')
        .where('patient_id', '=', patientId)
        .where('occasion_id', '=', intakeId)
        .orderBy('item')
        .orderBy('answered_at', 'desc')
        .orderBy('answer_id', 'desc')
        .execute();
      return rows.map((row) => ({
        item: row.item,
        value: row.value,
        mode: row.mode,
        answeredAt: row.answered_at,
      }));
    },
    byId: async (
      patientId: PatientId,
      ids: readonly Id<'AnswerId'>[],
    ): Promise<readonly AnswerRow[]> =>
      ids.length === 0
        ? []
        : tables
            .selectFrom('answer')
            .selectAll()
            .where('patient_id', '=', patientId)
            .where('answer_id', 'in', ids)
            .execute(),
  };
}

export function answerWriter(trx: Writer) {
  const tables = trx.withTables<IntakeTables>();
  return {
    keep: async (rows: readonly AnswerRow[]): Promise<void> => {
      if (rows.length === 0) return;
      await tables
        .insertInto('answer')
        .values([...rows])
        .execute();
    },
    /** Typed in by mistake: the answers of an occasion stay as rows and count no more. */
    withdraw: async (patientId: PatientId, occasionId: string, now: Instant): Promise<void> => {
      await sql`
        update answer set withdrawn_at = ${now}
        where patient_id = ${patientId}::uuid and occasion_id = ${occasionId}::uuid
          and withdrawn_at is null`.execute(trx);
    },
  };
}
