import type { Reader } from '#database/server';
import { recordInputs } from '#intake';
import type { LocalDate } from '#kernel';
import type { RecordInputs } from '#measures';
import type { Patient } from '#profile';
import { factNamed, factReader } from '#profile/server';

/** What questionnaires read of a person's record beside the answers, on the day they were filled in. */
export async function recordInputsOf(
  db: Reader,
  patient: Patient,
  day: LocalDate,
): Promise<RecordInputs> {
  const facts = await factReader(db).latest(patient.patientId);
  const body = {
    painSince: factNamed(facts, 'pain-since'),
    heightCm: factNamed(facts, 'height-cm'),
    weightKg: factNamed(facts, 'weight-kg'),
  };
  return recordInputs(patient, body, day);
}
