import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import type { KeptAnswer } from '#intake';
import type { Instant } from '#kernel';
import type { AnswerRow, IntakeTables } from './tables.ts';

/** An answer with the one moment about it that no phone decides. */
export type SaidAnswer = KeptAnswer & {
  readonly answerId: string;
  readonly receivedAt: Instant;
  /** The intake, or the round of questions, in which it was said. */
  readonly occasionId: string;
};

/** What a person said over time, on whatever occasion. */
export function saidReader(db: Reader) {
  const tables = db.withTables<IntakeTables>();
  return {
    /** Everything ever said to these items, on whatever occasion, in the order in which it was received. */
    said: async (
      patientId: PatientId,
      items: readonly string[],
    ): Promise<readonly SaidAnswer[]> => {
      const rows = await tables
        .selectFrom('answer')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('item', 'in', items)
        // Taken back as a mistake: what calms is not heard any more, what alarms still is.
        .where(sql<boolean>`(withdrawn_at is null or case jsonb_typeof(value)
          when 'number' then value::text::numeric >= 1 else false end)`)
        .orderBy('received_at')
        .orderBy('answer_id')
        .execute();
      return rows.map(saidOf);
    },
    /** Everything answered since a moment: for what need not be asked again. */
    recent: async (patientId: PatientId, since: Instant): Promise<readonly SaidAnswer[]> => {
      const rows = await tables
        .selectFrom('answer')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('answered_at', '>=', since)
        .where(sql<boolean>`withdrawn_at is null`)
        .orderBy('answered_at')
        .orderBy('answer_id')
        .execute();
      return rows.map(saidOf);
    },
  };
}

const saidOf = (row: AnswerRow): SaidAnswer => ({
  answerId: row.answer_id,
  occasionId: row.occasion_id,
  item: row.item,
  value: row.value,
  mode: row.mode,
  answeredAt: row.answered_at,
  receivedAt: row.received_at,
});
