import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, LocalDate } from '#kernel';
import type { PlanTables } from './tables.ts';

/** The step of care a person is in, since when, and by whose decision. */
export type CareStep = {
  readonly careStepId: string;
  readonly step: number;
  /** Step 2 with less intensity, after a response. */
  readonly continuation: boolean;
  readonly fromDay: LocalDate;
  readonly decisionId: Id<'DecisionId'>;
  readonly responsible: string;
  readonly reviewDay: LocalDate | null;
};

/** More than anybody goes through. */
const stepsMax = 500;

const careStepFrom = (row: PlanTables['care_step']): CareStep => ({
  careStepId: row.care_step_id,
  step: row.step,
  continuation: row.continuation,
  fromDay: row.from_day,
  decisionId: row.decision_id,
  responsible: row.responsible,
  reviewDay: row.review_day,
});

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
      return row === undefined ? null : careStepFrom(row);
    },
    /** Every step so far, the first one first. */
    all: async (patientId: PatientId): Promise<readonly CareStep[]> => {
      const rows = await tables
        .selectFrom('care_step')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('from_day')
        .orderBy('care_step_id')
        .limit(stepsMax)
        .execute();
      return rows.map(careStepFrom);
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
          continuation: step.continuation,
          from_day: step.fromDay,
          decision_id: step.decisionId,
          responsible: step.responsible,
          review_day: step.reviewDay,
        })
        .execute();
    },
  };
}
