import { assert } from '#kernel';
import { compileCondition, type Places, type Values } from './compile-condition.ts';
import type { Formula } from './formula.ts';
import type { Instrument } from './instrument.ts';

export type Computed = number | boolean | null;
export type Compute = (values: Values) => Computed;
type ComputeNumber = (values: Values) => number | null;

/** Turns a formula into a closure over item places. Done once per instrument. */
export function compileFormula(formula: Formula, instrument: Instrument, places: Places): Compute {
  if ('holds' in formula) {
    const holds = compileCondition(formula.holds, places);
    return (values) => {
      const outcome = holds(values);
      return outcome === 'unknown' ? null : outcome;
    };
  }
  return compileNumber(formula, instrument, places);
}

type NumberFormula = Exclude<Formula, { holds: unknown }>;

function compileNumber(formula: Formula, instrument: Instrument, places: Places): ComputeNumber {
  assert(!('holds' in formula), `${instrument.id} does sums with numbers`);
  if ('sum' in formula)
    return totals(formula.sum, formula.reversed ?? [], instrument, places, 'sum');
  if ('mean' in formula) {
    return totals(formula.mean, formula.reversed ?? [], instrument, places, 'mean');
  }
  return compileRest(formula, instrument, places);
}

function compileRest(
  formula: Exclude<NumberFormula, { sum: unknown } | { mean: unknown }>,
  instrument: Instrument,
  places: Places,
): ComputeNumber {
  if ('max' in formula) {
    return overComplete(formula.max, places, (given) => Math.max(...given));
  }
  if ('count' in formula) {
    const { atLeast } = formula;
    return overComplete(formula.count, places, (given) => given.filter((v) => v >= atLeast).length);
  }
  if ('weighted' in formula) {
    const weights = Object.values(formula.weighted);
    const plus = formula.plus ?? 0;
    return overComplete(Object.keys(formula.weighted), places, (given) =>
      given.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), plus),
    );
  }
  const inner = compileNumber(
    'table' in formula ? formula.table : formula.rounded,
    instrument,
    places,
  );
  if ('rounded' in formula) {
    const factor = 10 ** formula.decimals;
    return (values) => mapped(inner(values), (raw) => Math.round(raw * factor) / factor);
  }
  const rows = new Map(formula.rows);
  return (values) => mapped(inner(values), (raw) => rows.get(raw) ?? null);
}

const mapped = (raw: number | null, map: (raw: number) => number | null): number | null =>
  raw === null ? null : map(raw);

/** Formulas that may not do without any of their answers. */
function overComplete(
  ids: readonly string[],
  places: Places,
  compute: (given: readonly number[]) => number,
): ComputeNumber {
  const at = placesOf(ids, places);
  return (values) => {
    const given = at.map((place) => values[place]);
    return given.every((value) => typeof value === 'number') ? compute(given) : null;
  };
}

/** Sum and mean, with the instrument's own rule for what was left out. The path every page takes. */
function totals(
  ids: readonly string[],
  reversed: readonly string[],
  instrument: Instrument,
  places: Places,
  kind: 'sum' | 'mean',
): ComputeNumber {
  if (reversed.length > 0) {
    const inner = totals(ids, [], instrument, places, kind);
    const ends = new Map(
      placesOf(reversed, places).map((at, n) => [at, turnedAround(reversed[n], instrument)]),
    );
    return (values) => inner(values.map((value, at) => turn(value, ends.get(at))));
  }
  const at = placesOf(ids, places);
  const count = at.length;
  const { prorateUpTo, neverProrated } = instrument.missing;
  const needed = placesOf(
    neverProrated.filter((id) => ids.includes(id)),
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
    if (missing > prorateUpTo || missing === count || lacks(values, needed)) return null;
    const mean = sum / (count - missing);
    return kind === 'sum' ? mean * count : mean;
  };
}

function turn(value: number | null | undefined, sumOfEnds: number | undefined) {
  if (value === null || value === undefined || sumOfEnds === undefined) return value;
  return sumOfEnds - value;
}

function turnedAround(id: string | undefined, { items }: Instrument): number {
  const options = items.find((item) => item.id === id)?.options ?? [];
  return (options[0]?.value ?? 0) + (options.at(-1)?.value ?? 0);
}

function lacks(values: Values, needed: readonly number[]): boolean {
  return needed.some((place) => values[place] === null || values[place] === undefined);
}

function placesOf(ids: readonly string[], places: Places): readonly number[] {
  return ids.map((id) => {
    const place = places.get(id);
    assert(place !== undefined, `${id} is an item`);
    return place;
  });
}
