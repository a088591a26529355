import { daysBetween, type LocalDate } from '#kernel';
import type { RecordInputs } from '#measures';
import { ageYearsOn, type Patient } from '#profile';

/** Mean length of a month in days, as answers in months are turned into dates. */
const monthDays = 30.44;

/** What the record holds beside who somebody is; null: not recorded. */
export type BodyRecord = {
  readonly painSince: LocalDate | null;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
};

/**
 * What questionnaires read of the record on a day: sex, age in years, months of pain, body mass index.
 * What is not known is left out, never guessed.
 */
export function recordInputs(
  { sex, birthDate }: Pick<Patient, 'sex' | 'birthDate'>,
  { painSince, heightCm, weightKg }: BodyRecord,
  day: LocalDate,
): RecordInputs {
  const age = ageYearsOn(day, birthDate);
  const painDays = painSince === null ? -1 : daysBetween(painSince, day);
  return {
    ...(sex === 'F' || sex === 'M' ? { sex: sex === 'F' ? 1 : 0 } : {}),
    ...(age >= 0 ? { age } : {}),
    // To a tenth: the date was worked out from the months that were said.
    ...(heightCm !== null && weightKg !== null ? { bmi: bodyMassIndex(heightCm, weightKg) } : {}),
    ...(painDays >= 0 ? { months: Math.round((painDays / monthDays) * 10) / 10 } : {}),
  };
}

/** kg/m², to a tenth as it is read. */
function bodyMassIndex(heightCm: number, weightKg: number): number {
  const metres = heightCm / 100;
  return Math.round((weightKg / metres ** 2) * 10) / 10;
}
