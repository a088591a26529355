import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, LocalDate } from '#kernel';
import type { PlanTables } from './tables.ts';

/** The step of care a person is in, since when, and by whose decision. */
export type CareStep = {
  readonly careStepId: string;
  readonly step: number;
  readonly fromDay: LocalDate;
  readonly decisionId: Id<'DecisionId'>;
  readonly responsible: string;
  readonly reviewDay: LocalDate | null;
};

export function stepReader(db: Reader) {
  const tables = db.withTables<PlanTables>();
  return {
    current: async (patientId: PatientId): Promise<CareStep | null> => {
      const row = await tables
        .selectFrom('care_step')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('from_day', 'desc')
        .orderBy('care_step_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        careStepId: row.care_step_id,
        step: row.step,
        fromDay: row.from_day,
        decisionId: row.decision_id,
        responsible: row.responsible,
        reviewDay: row.review_day,
      };
    },
  };
}

export function stepWriter(trx: Writer) {
  const tables = trx.withTables<PlanTables>();
  return {
    /** Steps are only ever added; the latest is the one in force. */
    add: async (patientId: PatientId, step: CareStep): Promise<void> => {
      await tables
        .insertInto('care_step')
        .values({
          patient_id: patientId,
          care_step_id: step.careStepId,
          step: step.step,
          from_day: step.fromDay,
          decision_id: step.decisionId,
          responsible: step.responsible,
          review_day: step.reviewDay,
        })
        .execute();
    },
  };
}
