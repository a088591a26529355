import { doseUnits, type MedicineBody, routeOf, routesTaken } from '#medication';
import { doseSaidIn } from './dose-text.ts';
import { type Dosage, type Quantity, wordsOf } from './fhir-parts.ts';

export type DoseFrom = Pick<
  MedicineBody,
  'dose' | 'unit' | 'times' | 'per' | 'asNeeded' | 'route'
> & {
  /** The other record's own words. */
  readonly words: string | null;
  readonly several: boolean;
};

const unsaid = {
  dose: null,
  unit: null,
  times: null,
  per: 'day',
  asNeeded: false,
  route: null,
} as const;

/** How a medicine is taken: the fields of a dosage first, its words where a field is not there. */
export function doseFrom(dosages: readonly Dosage[]): DoseFrom {
  const words = dosages.flatMap((one) => one.text ?? one.patientInstruction ?? []).join('; ');
  const said = { words: words === '' ? null : words.slice(0, 400), several: dosages.length > 1 };
  const [only] = dosages;
  // Several instructions are one dose after another, or beside each other: no one dose.
  if (only === undefined || dosages.length > 1) return { ...unsaid, ...said };
  const inWords = doseSaidIn(only.text ?? only.patientInstruction ?? '');
  const amount = amountOf(only) ?? { dose: inWords.dose, unit: doseUnit(inWords.unit) };
  const often = oftenOf(only) ?? { times: inWords.times, per: inWords.per };
  const asNeeded =
    only.asNeededBoolean ?? (only.asNeededCodeableConcept !== undefined || inWords.asNeeded);
  return { ...amount, ...often, asNeeded, route: wayOf(only), ...said };
}

/** An amount without a unit that is known is no amount. */
function amountOf({ doseAndRate }: Dosage): Pick<DoseFrom, 'dose' | 'unit'> | null {
  const given = doseAndRate?.[0]?.doseQuantity;
  if (given?.value === undefined) return null;
  const unit = unitIn(given);
  const plausible = given.value > 0 && given.value <= 100_000 && given.comparator === undefined;
  return unit === null || !plausible ? { dose: null, unit: null } : { dose: given.value, unit };
}

const unitIn = ({ unit, code }: Quantity): DoseFrom['unit'] => doseUnit(code) ?? doseUnit(unit);

const spellings: readonly (readonly [RegExp, NonNullable<DoseFrom['unit']>])[] = [
  [/^(mg|milligrams?)$/, 'mg'],
  [/^(mcg|ug|µg|micrograms?)$/, 'mcg'],
  [/^(g|grams?)$/, 'g'],
  [/^(ml|millilit(er|re)s?)$/, 'ml'],
  [/^(mcg|ug|µg)\/h$/, 'mcg/h'],
  [/^(\{?(tbl|tab|tablet)s?\}?|tab\(?s?\)?|tablette?n?)$/, 'tablet'],
  [/^\{?(cap|capsule)s?\}?$/, 'capsule'],
  [/^\{?(patch)(es)?\}?$/, 'patch'],
  [/^\{?sachets?\}?$/, 'sachet'],
  [/^\{?(supp|suppository|suppositories)\}?$/, 'suppository'],
  [/^(\[drp\]|drops?|\{drops?\})$/, 'drops'],
  [/^(puffs?|\{puffs?\}|\{actuation\}|actuations?)$/, 'puff'],
  [/^(iu|\[iu\]|units?)$/, 'IU'],
];

/** A unit of ours for one of another record; null: none that is known. */
export function doseUnit(text: string | null | undefined): DoseFrom['unit'] {
  const plain = (text ?? '').trim().toLowerCase();
  const found = spellings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  return found !== null && doseUnits.includes(found) ? found : null;
}

type Often = Pick<DoseFrom, 'times' | 'per'>;
const daysInWeek = 7;
const hoursInDay = 24;

/** Codes of HL7's GTSAbbreviation, all of them a number of times a day but two. */
const byCode: Readonly<Record<string, Often>> = {
  QD: { times: 1, per: 'day' },
  BID: { times: 2, per: 'day' },
  TID: { times: 3, per: 'day' },
  QID: { times: 4, per: 'day' },
  AM: { times: 1, per: 'day' },
  PM: { times: 1, per: 'day' },
  BED: { times: 1, per: 'day' },
  Q4H: { times: 6, per: 'day' },
  Q6H: { times: 4, per: 'day' },
  Q8H: { times: 3, per: 'day' },
  QOD: { times: 3.5, per: 'week' },
  WK: { times: 1, per: 'week' },
};

function oftenOf({ timing }: Dosage): Often | null {
  const code = timing?.code?.coding?.find((one) => one.code !== undefined)?.code ?? '';
  const coded = byCode[code.toUpperCase()];
  if (coded !== undefined) return coded;
  return timing?.repeat === undefined ? null : repeated(timing.repeat);
}

type Repeat = NonNullable<NonNullable<Dosage['timing']>['repeat']>;

function repeated(repeat: Repeat): Often | null {
  const { frequency, frequencyMax, periodMax } = repeat;
  // "One to four times" and "every four to six hours" are no one number.
  if (frequencyMax !== undefined || periodMax !== undefined) return often(null, 'day');
  const days = repeat.dayOfWeek?.length ?? 0;
  const inDay = timesNamed(repeat);
  if (days > 0) return often((frequency ?? inDay ?? 1) * days, 'week');
  if (frequency !== undefined) return inPeriods(frequency, repeat);
  return inDay === null ? null : often(inDay, 'day');
}

/** "In the morning and in the evening" is twice. */
const timesNamed = ({ when, timeOfDay }: Repeat): number | null =>
  (when ?? timeOfDay)?.length ?? null;

/** So many times in some hours, days or weeks; a month is no number of days. */
function inPeriods(count: number, { period = 1, periodUnit = 'd' }: Repeat): Often {
  const times = period > 0 ? count / period : null;
  if (times === null || !['h', 'd', 'wk'].includes(periodUnit)) return often(null, 'day');
  if (periodUnit === 'h') return often(times * hoursInDay, 'day');
  if (periodUnit === 'wk') return often(times, 'week');
  return times >= 1 ? often(times, 'day') : often(times * daysInWeek, 'week');
}

const timesMax = 48;
const often = (times: number | null, per: Often['per']): Often => ({
  times: times !== null && times > 0 && times <= timesMax ? Number(times.toFixed(3)) : null,
  per,
});

function wayOf({ route }: Dosage): DoseFrom['route'] {
  const way = routeOf(wordsOf(route)?.replace(/ (route|use)( .*)?$/i, ''));
  return routesTaken.find((known) => known === way) ?? null;
}
