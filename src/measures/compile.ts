import { compileCondition, type Places, type Values } from './compile-condition.ts';
import { type Computed, compileFormula } from './compile-formula.ts';
import type { Band, Banding, Instrument, Item } from './instrument.ts';
import { pageKeysOf } from './page-key.ts';
import type { Compiled, Place, Score } from './score.ts';

const ready = new WeakMap<Instrument, Compiled>();

/** An instrument ready to score; prepared when first asked for. */
export function compiledOf(instrument: Instrument): Compiled {
  const before = ready.get(instrument);
  if (before !== undefined) return before;
  const made = compile(instrument);
  ready.set(instrument, made);
  return made;
}

/** Prepares an instrument for scoring. Done once; scoring then only calls closures. */
export function compile(instrument: Instrument): Compiled {
  const { id, version, items, missing, main, alarms } = instrument;
  const inputs = instrument.inputs ?? [];
  const places: Places = new Map([...items, ...inputs].map((item, at) => [item.id, at]));
  const scores = Object.entries(instrument.scores);
  const page = pageKeysOf(instrument);
  return {
    id,
    version,
    places: items.map(placeOf),
    inputs: inputs.map(placeOf),
    rule: missing.says,
    optional: new Set(missing.optional),
    main: main.score,
    computes: scores.map(([key, formula]) => ({
      key,
      compute: compileFormula(formula, instrument, places),
    })),
    page,
    met: Array.from({ length: page?.range ?? 0 }, () => undefined),
    blank: Object.freeze(Object.fromEntries(scores.map(([key]) => [key, null]))),
    bandsOf: compileBands(Object.entries(instrument.bands)),
    itemAlarms: alarms.flatMap((alarm) =>
      'item' in alarm ? { ...alarm, at: places.get(alarm.item) ?? -1 } : [],
    ),
    scoreAlarms: alarms.flatMap((alarm) => ('score' in alarm ? alarm : [])),
    asked: compileAsked(instrument, places),
  };
}

function placeOf({ id, options, number }: Item): Place {
  if (number !== undefined) {
    const { min, max, step } = number;
    return { id, lowest: min, highest: max, step, offered: null };
  }
  const values = options.map(({ value }) => value);
  const lowest = values[0] ?? 0;
  const inARow = values.every((value, at) => value === lowest + at);
  const highest = values.at(-1) ?? 0;
  return { id, lowest, highest, step: 1, offered: inARow ? null : new Set(values) };
}

type Bands = Score['bands'];
type Scores = Readonly<Record<string, Computed>>;

function compileBands(
  bandings: readonly (readonly [string, Banding])[],
): (scores: Scores) => Bands {
  if (bandings.length === 0) return () => noBands;
  return (scores) =>
    Object.freeze(
      Object.fromEntries(bandings.map(([key, { of, steps }]) => [key, nameOf(scores[of], steps)])),
    );
}

const noBands: Bands = Object.freeze({});

/** The last step not above the value; booleans count as 0 and 1. */
function nameOf(value: Computed | undefined, steps: Banding['steps']): string | null {
  return value === null || value === undefined
    ? null
    : (bandAt(Number(value), steps)?.name ?? null);
}

/** The band a value lies in. */
export function bandAt(value: number, steps: Banding['steps']): Band | null {
  return (
    steps.findLast(({ from, exclusive }) => (exclusive ? value > from : value >= from)) ?? null
  );
}

function compileAsked({ items }: Instrument, places: Places): Compiled['asked'] {
  if (items.every(({ askedWhen }) => askedWhen === undefined)) return null;
  const conditions = items.map(({ askedWhen }) =>
    askedWhen === undefined ? null : compileCondition(askedWhen, places),
  );
  return (values: Values, place: number) => conditions[place]?.(values, {}) ?? true;
}
