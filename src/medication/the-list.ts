import { daysBetween, type LocalDate } from '#kernel';
import type { Fact } from '#reasoning';
import { medicationFacts } from './facts-from-list.ts';
import { type IngredientTable, shippedTable } from './ingredient-table.ts';
import type { ListedMedicine, MedicineBody, MedicineReview } from './listed.ts';
import { type MedicineEntry, notSure, type Taken, takenFrom } from './taken.ts';

/** The list of a person as it is kept, and what was last said about the whole of it. */
export type TheList = {
  readonly medicines: readonly ListedMedicine[];
  readonly review: MedicineReview | null;
};

/**
 * How far the list can be relied on: `never` read through with the person; `open` when something was left
 * out or more is taken than stands there; `stale` when that was too long ago.
 */
export type ListStanding = 'never' | 'open' | 'stale' | 'confirmed';

type At = { readonly today: LocalDate; readonly freshDays: number };

export function standingOf({ review }: TheList, { today, freshDays }: At): ListStanding {
  if (review === null) return 'never';
  if (!review.wholeList || review.nothingElse !== true) return 'open';
  return daysBetween(review.day, today) > freshDays ? 'stale' : 'confirmed';
}

/** What is taken as far as it is known, and the day it speaks of. */
export type ListNow = {
  readonly taken: readonly Taken[];
  readonly day: LocalDate;
  readonly standing: ListStanding;
};

/**
 * The list as rules read it; null where nothing at all is known. What nobody has asked about for too long,
 * or what the person does not know, may be taken or not; while the list was not read through, something
 * else may be taken as well. So a danger among what is known is seen, and nothing is taken for absent
 * that was only not asked.
 */
export function listNow(
  list: TheList,
  at: At,
  table: IngredientTable = shippedTable,
): ListNow | null {
  const standing = standingOf(list, at);
  const active = list.medicines.filter(({ state }) => state === 'taken');
  const { review } = list;
  if (standing === 'confirmed' && review !== null) {
    const taken = active.map((each) => (isDoubtful(each) ? doubt(each) : takenOf(each, table)));
    return { taken, day: review.day, standing };
  }
  const days = active.map(({ knownOn }) => knownOn).toSorted();
  const newest = days.at(-1) ?? review?.day;
  if (newest === undefined || (active.length === 0 && standing !== 'stale')) return null;
  const known = active.map((each) =>
    isDoubtful(each) || isOld(each, at, newest) ? doubt(each) : takenOf(each, table),
  );
  return { taken: [...known, somethingElse], day: newest, standing };
}

/**
 * Whether the list is all, by what the person said and by what was named at intake and neither taken over
 * nor put aside since: while there is such a medicine, “this is all” does not make the list whole.
 */
export function nothingElseOf(
  more: 'no' | 'yes' | 'not-known',
  named: readonly string[],
): boolean | null {
  if (more === 'yes') return false;
  return more === 'no' && named.length === 0 ? true : null;
}

/** For sums: where nothing at all is known, anything may be taken, so that no sum reads as nothing. */
export const takenForSums = (now: ListNow | null): readonly Taken[] =>
  now === null ? [somethingElse] : now.taken;

const isDoubtful = ({ lastAnswer }: ListedMedicine): boolean => lastAnswer?.answer === 'not-known';

/** Beside something that was said lately; where all of it is old, its own day makes it stale. */
const isOld = ({ knownOn }: ListedMedicine, { today, freshDays }: At, newest: LocalDate): boolean =>
  daysBetween(knownOn, today) > freshDays && daysBetween(newest, today) <= freshDays;

const doubt = (medicine: ListedMedicine): Taken => notSure(labelOf(medicine), medicine.medicineId);

/** Stands for whatever is taken besides, while nobody has asked. */
const somethingElse: Taken = notSure('other medicines', 'not-asked');

const labelOf = ({ name, strength }: MedicineBody): string =>
  strength === null || name.includes(strength) ? name : `${name} ${strength}`;

export const takenOf = (
  medicine: MedicineBody & Partial<ListedMedicine>,
  table: IngredientTable = shippedTable,
): Taken => takenFrom(entryOf(medicine), table);

function entryOf(medicine: MedicineBody & Partial<ListedMedicine>): MedicineEntry {
  const { medicineId, dose, unit, route, startedOn, changedOn, changedUp, indication } = medicine;
  return {
    at: medicineId ?? 'draft',
    name: labelOf(medicine),
    class: medicine.statedClass,
    dosePerAdmin: dose,
    unit,
    perDay: perDayOf(medicine),
    route,
    started: startedOn,
    changed: changedOn ?? null,
    changedUp: changedUp ?? null,
    indication,
  };
}

const daysInWeek = 7;

/** Times a day; of a medicine that is taken when needed, the most a day. */
export const perDayOf = ({ times, per }: Pick<MedicineBody, 'times' | 'per'>): number | null =>
  times === null ? null : per === 'day' ? times : times / daysInWeek;

/** What rules read of a list; none where nothing is known, so that each of them asks for it. */
export function listFacts(now: ListNow | null, today: LocalDate): readonly Fact[] {
  if (now === null) return [];
  const { taken, day } = now;
  const occasion = { id: 'medicines', date: day, today, source: 'medicine list' };
  return medicationFacts(taken, occasion);
}
