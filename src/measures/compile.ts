import { assert } from '#kernel';
import { compileCondition, type Places, type Values } from './compile-condition.ts';
import { type Computed, compileFormula } from './compile-formula.ts';
import type { Banding, Instrument } from './instrument.ts';
import { pageRowsOf } from './page-key.ts';
import type { Compiled, Score } from './score.ts';

/** Prepares an instrument for scoring. Done once; scoring then only calls closures. */
export function compile(instrument: Instrument): Compiled {
  const { id, version, items, missing, main, alarms } = instrument;
  const places: Places = new Map(items.map((item, at) => [item.id, at]));
  const scores = Object.entries(instrument.scores);
  const ends = items.map(({ options }) => options.map(({ value }) => value));
  for (const values of ends) {
    const gap = values.some((value, at) => at > 0 && value !== (values[at - 1] ?? 0) + 1);
    assert(!gap, `${id} options are whole numbers in a row`);
  }
  return {
    id,
    version,
    places: items.map((item, at) => ({
      id: item.id,
      lowest: ends[at]?.[0] ?? 0,
      highest: ends[at]?.at(-1) ?? 0,
    })),
    rule: missing.says,
    main: main.score,
    computes: scores.map(([key, formula]) => ({
      key,
      compute: compileFormula(formula, instrument, places),
    })),
    page: pageRowsOf(instrument),
    met: new Map(),
    blank: Object.freeze(Object.fromEntries(scores.map(([key]) => [key, null]))),
    bandsOf: compileBands(Object.entries(instrument.bands)),
    itemAlarms: alarms.flatMap((alarm) =>
      'item' in alarm ? { ...alarm, at: places.get(alarm.item) ?? -1 } : [],
    ),
    scoreAlarms: alarms.flatMap((alarm) => ('score' in alarm ? alarm : [])),
    asked: compileAsked(instrument, places),
  };
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
  if (value === null || value === undefined) return null;
  return steps.findLast(({ from }) => Number(value) >= from)?.name ?? null;
}

function compileAsked({ items }: Instrument, places: Places): Compiled['asked'] {
  if (items.every(({ askedWhen }) => askedWhen === undefined)) return null;
  const conditions = items.map(({ askedWhen }) =>
    askedWhen === undefined ? null : compileCondition(askedWhen, places),
  );
  return (values: Values, place: number) => conditions[place]?.(values) ?? true;
}
