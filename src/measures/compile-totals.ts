import { assert } from '#kernel';
import type { Places, Values } from './compile-condition.ts';
import type { Instrument } from './instrument.ts';

export type Totals = {
  readonly ids: readonly string[];
  readonly reversed: readonly string[];
  /** Items that may be left out; the mean of the others stands in. */
  readonly mayMiss: number;
  readonly kind: 'sum' | 'mean';
};

/** Sum and mean, with the rule for what was left out. The path every page takes. */
export function compileTotals(
  totals: Totals,
  instrument: Instrument,
  places: Places,
): (values: Values) => number | null {
  if (totals.reversed.length > 0) {
    const inner = compileTotals({ ...totals, reversed: [] }, instrument, places);
    const ends = new Map(
      totals.reversed.map((id) => [placeOf(id, places), sumOfEnds(id, instrument)]),
    );
    return (values) => inner(values.map((value, at) => turn(value, ends.get(at))));
  }
  const { ids, mayMiss, kind } = totals;
  const at = placesOf(ids, places);
  const count = at.length;
  const needed = placesOf(
    instrument.missing.neverProrated.filter((id) => ids.includes(id)),
    places,
  );
  return (values) => {
    let sum = 0;
    let missing = 0;
    for (const place of at) {
      const value = values[place];
      if (value === null || value === undefined) missing++;
      else sum += value;
    }
    if (missing === 0) return kind === 'sum' ? sum : sum / count;
    if (missing > mayMiss || missing === count || lacks(values, needed)) return null;
    const mean = sum / (count - missing);
    return kind === 'sum' ? mean * count : mean;
  };
}

export function placesOf(ids: readonly string[], places: Places): readonly number[] {
  return ids.map((id) => placeOf(id, places));
}

function placeOf(id: string, places: Places): number {
  const place = places.get(id);
  assert(place !== undefined, `${id} is an item`);
  return place;
}

function turn(value: number | null | undefined, ends: number | undefined) {
  if (value === null || value === undefined || ends === undefined) return value;
  return ends - value;
}

/** Lowest plus highest answer: what an answer is taken from to count it the other way round. */
function sumOfEnds(id: string, { items }: Instrument): number {
  const item = items.find((one) => one.id === id);
  if (item?.number !== undefined) return item.number.min + item.number.max;
  const options = item?.options ?? [];
  return (options[0]?.value ?? 0) + (options.at(-1)?.value ?? 0);
}

function lacks(values: Values, needed: readonly number[]): boolean {
  return needed.some((place) => values[place] === null || values[place] === undefined);
}
