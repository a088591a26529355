import type { OtherRecordDeps } from '#exchange/server';
import { answerReader, intakeReader } from '#intake/server';
import type { CountsKept } from '#registry/server';
import { medicineStream, type RecheckPlan } from './medicines.ts';

/** What follows when something of another record becomes ours: what follows from any change of the record. */
export function otherRecordStream(
  counts: CountsKept,
  recheckPlan: RecheckPlan,
): Pick<OtherRecordDeps, 'answersHandedIn' | 'afterTakenOver'> {
  const { afterMedicines } = medicineStream(counts, recheckPlan);
  return {
    answersHandedIn: async (db, patientId) => {
      const intake = await intakeReader(db).current(patientId);
      if (intake === null || intake.submittedAt === null) return null;
      const answers = await answerReader(db).answers(patientId, intake.intakeId);
      return Object.fromEntries(answers.map(({ item, value }) => [item, value]));
    },
    // Nothing begins by being written down here, so that nobody is watched for it.
    afterTakenOver: (trx, { patient, actor, table, now }) =>
      afterMedicines(trx, {
        patient,
        event: { kind: 'other' },
        tapersEnded: [],
        actor,
        table,
        now,
      }),
  };
}
