import type { DateParts } from '#design';
import {
  type BloodPressure,
  type HealthKind,
  type HealthName,
  healthNames,
  isAct,
  isLab,
  kindOfHealth,
  labs,
} from '#medication';

export type Answer = 'yes' | 'no' | 'not-known';

/** What stands in the form, for whichever value was chosen. */
export type HealthDraft = {
  readonly kind: HealthKind | null;
  readonly name: HealthName | null;
  readonly number: string;
  /** The lower number of a blood pressure; the upper one stands in `number`. */
  readonly lower: string;
  readonly unit: string | null;
  readonly answer: Answer | null;
  readonly day: DateParts;
};

export const namesOf = (kind: HealthKind | null): readonly HealthName[] =>
  healthNames.filter((name) => kindOfHealth(name) === kind);

export const firstUnit = (name: HealthName | null): string | null =>
  name !== null && isLab(name) ? labs[name].units[0].unit : null;

/** undefined: cannot be read yet. */
export function valueOf(draft: HealthDraft): number | boolean | BloodPressure | null | undefined {
  const { name, answer } = draft;
  if (name === null) return undefined;
  if (name === 'bloodPressure') return pressureIn(draft);
  if (isLab(name)) return numberIn(draft.number);
  if (isAct(name)) return true;
  if (answer === null) return undefined;
  return answer === 'not-known' ? null : answer === 'yes';
}

/** One number without the other is not read. */
function pressureIn({ number, lower }: HealthDraft): BloodPressure | undefined {
  const [systolic, diastolic] = [numberIn(number), numberIn(lower)];
  if (systolic === undefined || diastolic === undefined) return undefined;
  return Number.isInteger(systolic) && Number.isInteger(diastolic)
    ? { systolic, diastolic }
    : undefined;
}

/** "150,000" is a thousand times another number to whoever reads the comma as a decimal: it is asked again. */
function numberIn(typed: string): number | undefined {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(typed.trim())) return undefined;
  const plain = typed.trim().replace(',', '.');
  return plain === '' || Number.isNaN(Number(plain)) ? undefined : Number(plain);
}
