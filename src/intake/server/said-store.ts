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
    /**
     * Everything ever said to these items in an intake (null: in none) and outside of intakes, in the
     * order in which it was received.
     */
    said: async (
      patientId: PatientId,
      intakeId: string | null,
      items: readonly string[],
    ): Promise<readonly SaidAnswer[]> => {
      const rows = await tables
        .selectFrom('answer')
        .leftJoin('intake', (on) =>
          on
            .onRef('intake.patient_id', '=', 'answer.patient_id')
            .onRef('intake.intake_id', '=', 'answer.occasion_id'),
        )
        .selectAll('answer')
        .where('answer.patient_id', '=', patientId)
        .where('answer.item', 'in', items)
        // Taken back as a mistake: what calms is not heard any more, what alarms still is.
        .where(sql<boolean>`(answer.withdrawn_at is null or case jsonb_typeof(answer.value)
          when 'number' then answer.value::text::numeric >= 1 else false end)`)
        .where((either) =>
          either.or([
            either('intake.intake_id', 'is', null),
            ...(intakeId === null ? [] : [either('answer.occasion_id', '=', intakeId)]),
          ]),
        )
        .orderBy('answer.received_at')
        .orderBy('answer.answer_id')
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
