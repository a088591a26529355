import type { LocalDate } from '#kernel';
import {
  type HealthView,
  type IngredientTable,
  isPressure,
  isSameMedicine,
  type ListedMedicine,
  type MedicineBody,
  takenOf,
} from '#medication';
import { conditionRow } from './condition-table.ts';
import type { OfKind, RecordItem } from './item.ts';
import { type MeasureName, measureRow, placeOf } from './measure-table.ts';

/** What our record says, as far as another record can be held against it. */
export type OurRecord = {
  readonly conditions: readonly string[];
  readonly health: readonly HealthView[];
  readonly medicines: readonly ListedMedicine[];
  readonly table: IngredientTable;
  readonly cannotTake: readonly string[];
  readonly body: Readonly<
    Record<'height-cm' | 'weight-kg', { readonly value: number; readonly day: LocalDate } | null>
  >;
};

/** `newer`, `older`: the other record's value against ours by its day; `stopped`: we know that it is no longer taken. */
export type Standing = 'new' | 'same' | 'newer' | 'older' | 'differs' | 'stopped';

export type OurSaying = {
  readonly answer: 'yes' | 'no' | 'not-known' | null;
  readonly words: string | null;
  readonly day: LocalDate | null;
};
export type Compared = { readonly standing: Standing; readonly ours: OurSaying | null };

/** Where a line of another record and ours differ. */
export function compare({ content, day }: RecordItem, ours: OurRecord): Compared {
  switch (content.kind) {
    case 'condition':
      return compareCondition(content, ours);
    case 'value':
      return compareValue(content, day, ours);
    case 'pressure':
      return comparePressure(content, day, ours);
    case 'medicine':
      return compareMedicine(content, ours);
    case 'allergy':
      return compareAllergy(content, ours);
  }
}

/** What can be taken over as it stands. */
export const mayTake = ({ standing }: Compared): boolean =>
  standing !== 'same' && standing !== 'stopped';

/** What "take over all" takes: nothing that contradicts what we know. */
export const isPlain = ({ standing }: Compared): boolean =>
  standing === 'new' || standing === 'newer';

const saying = (answer: OurSaying['answer'], words: string | null, day: LocalDate | null) => ({
  answer,
  words,
  day,
});

function compareCondition(
  { condition }: OfKind<'condition'>,
  { conditions, health }: OurRecord,
): Compared {
  const { profile, health: name } = conditionRow(condition);
  const answered = health.find((one) => one.name === name);
  // Where the list of conditions has a place for it, it has to stand there as well.
  const isThere = profile === null ? answered?.value === true : conditions.includes(profile);
  const answer = answerIn(answered, isThere);
  const ours = answer === null ? null : saying(answer, null, answered?.day ?? null);
  if (answer === 'no') return { standing: 'differs', ours };
  if (isThere) return { standing: 'same', ours };
  return { standing: answer === 'yes' ? 'differs' : 'new', ours };
}

function answerIn(answered: HealthView | undefined, isThere: boolean): OurSaying['answer'] {
  if (answered === undefined) return isThere ? 'yes' : null;
  if (answered.value === false) return 'no';
  return isThere || answered.value === true ? 'yes' : 'not-known';
}

function compareValue(
  { name, value }: OfKind<'value'>,
  day: LocalDate | null,
  record: OurRecord,
): Compared {
  const kept = keptValue(name, record);
  if (kept === null) return { standing: 'new', ours: null };
  const ours = saying(null, `${kept.value} ${measureRow(name).unit}`, kept.day);
  const isSame = Math.abs(kept.value - value) <= Math.abs(kept.value) * sameWithin;
  return against(isSame, day, kept.day, ours);
}

function comparePressure(
  { systolic, diastolic }: OfKind<'pressure'>,
  day: LocalDate | null,
  { health }: OurRecord,
): Compared {
  const kept = health.find((one) => one.name === 'bloodPressure');
  if (kept === undefined || !isPressure(kept.value)) return { standing: 'new', ours: null };
  const ours = saying(null, `${kept.value.systolic}/${kept.value.diastolic} mmHg`, kept.day);
  const isSame = kept.value.systolic === systolic && kept.value.diastolic === diastolic;
  return against(isSame, day, kept.day, ours);
}

/** A value against ours by its day. */
function against(
  isSame: boolean,
  day: LocalDate | null,
  kept: LocalDate,
  ours: OurSaying,
): Compared {
  if (isSame && (day === null || day <= kept)) return { standing: 'same', ours };
  if (day === null || day === kept) return { standing: 'differs', ours };
  return { standing: day > kept ? 'newer' : 'older', ours };
}

function keptValue(name: MeasureName, { health, body }: OurRecord) {
  const place = placeOf(name);
  if (place?.kind === 'fact') return body[place.fact];
  const lab = place?.kind === 'lab' ? place.lab : null;
  const found = health.find((one) => one.name === lab);
  return typeof found?.value === 'number' ? { value: found.value, day: found.day } : null;
}

/** Two roundings of one number. */
const sameWithin = 0.005;

function compareMedicine(
  { medicine }: OfKind<'medicine'>,
  { medicines, table }: OurRecord,
): Compared {
  const here = medicines.filter(
    ({ state, name }) => state !== 'withdrawn' && isSameMedicine(name, medicine.name, table),
  );
  const taken = here.filter(({ state }) => state === 'taken');
  const [first] = taken.length > 0 ? taken : here;
  if (first === undefined) return { standing: 'new', ours: null };
  const ours = saying(null, inWords(first), first.stoppedOn ?? first.knownOn);
  if (taken.length === 0) return { standing: 'stopped', ours };
  const same = taken.some((one) => isTakenAlike(one, medicine, table));
  return { standing: same ? 'same' : 'differs', ours };
}

/** The same amount a day; what the other record does not say is no contradiction. */
function isTakenAlike(ours: ListedMedicine, theirs: MedicineBody, table: IngredientTable): boolean {
  const [is] = takenOf(theirs, table).daily;
  const [was] = takenOf(ours, table).daily;
  if (is === null || is === undefined) return theirs.dose === null || theirs.times === null;
  return JSON.stringify(is) === JSON.stringify(was);
}

function inWords({ name, strength, dose, unit, times, per, asNeeded }: MedicineBody): string {
  const amount = dose === null ? null : `${dose} ${unit ?? ''}`.trim();
  const often = times === null ? null : `${times} × a ${per}`;
  const named = strength === null || name.includes(strength) ? name : `${name} ${strength}`;
  const parts = [named, amount, often, asNeeded ? 'as needed' : null];
  return parts.filter((part) => part !== null).join(', ');
}

const plain = (words: string): string => words.trim().toLowerCase();

function compareAllergy({ words }: OfKind<'allergy'>, { cannotTake }: OurRecord): Compared {
  const substance = plain(words.split(':')[0] ?? words);
  const kept = cannotTake.find((line) => plain(line).includes(substance));
  return kept === undefined
    ? { standing: 'new', ours: null }
    : { standing: 'same', ours: saying(null, kept, null) };
}
