import { assert } from '#kernel';
import { compileCondition, type Places, type Sofar, type Values } from './compile-condition.ts';
import { compileTotals, placesOf } from './compile-totals.ts';
import type { Formula } from './formula.ts';
import type { Instrument } from './instrument.ts';

export type Computed = number | boolean | null;
export type Compute = (values: Values, sofar: Sofar) => Computed;
type ComputeNumber = (values: Values, sofar: Sofar) => number | null;

/** What a formula is compiled in: its instrument and where each answer lies. */
type Within = { readonly instrument: Instrument; readonly places: Places };

/** Turns a formula into a closure over item places. Done once per instrument. */
export function compileFormula(formula: Formula, instrument: Instrument, places: Places): Compute {
  if ('holds' in formula) {
    const holds = compileCondition(formula.holds, places);
    return (values, sofar) => {
      const outcome = holds(values, sofar);
      return outcome === 'unknown' ? null : outcome;
    };
  }
  return compileNumber(formula, { instrument, places });
}

/** One way to compile each form, by the key that names it. */
type Forms = {
  readonly [Kind in NumberKind]: (
    formula: Extract<Formula, { readonly [kind in Kind]: unknown }>,
    within: Within,
  ) => ComputeNumber;
};
type NumberKind =
  | 'sum'
  | 'mean'
  | 'max'
  | 'min'
  | 'count'
  | 'weighted'
  | 'score'
  | 'add'
  | 'meanOf'
  | 'product'
  | 'quotient'
  | 'linear'
  | 'table'
  | 'steps'
  | 'rounded'
  | 'cases'
  | 'constant'
  | 'notKnown';

const forms: Forms = {
  sum: ({ sum, reversed = [], mayMiss }, within) => totals(sum, reversed, mayMiss, 'sum', within),
  mean: ({ mean, reversed = [], mayMiss }, within) =>
    totals(mean, reversed, mayMiss, 'mean', within),
  max: ({ max }, within) => overComplete(max, within, (given) => Math.max(...given)),
  min: ({ min }, within) => overComplete(min, within, (given) => Math.min(...given)),
  count: ({ count, atLeast }, within) =>
    overComplete(count, within, (given) => given.filter((value) => value >= atLeast).length),
  weighted: ({ weighted, plus = 0 }, within) => {
    const weights = Object.values(weighted);
    return overComplete(Object.keys(weighted), within, (given) =>
      given.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), plus),
    );
  },
  score:
    ({ score }) =>
    (_, sofar) => {
      const value = sofar[score] ?? null;
      return typeof value === 'boolean' ? Number(value) : value;
    },
  add: ({ add, mayMiss = 0 }, within) =>
    ofSeveral(add, mayMiss, within, (sum, known) =>
      known === add.length ? sum : (sum / known) * add.length,
    ),
  meanOf: ({ meanOf, mayMiss = 0 }, within) =>
    ofSeveral(meanOf, mayMiss, within, (sum, known) => sum / known),
  product: ({ product }, within) => ofTwo(product, within, (one, other) => one * other),
  quotient: ({ quotient }, within) =>
    ofTwo(quotient, within, (one, other) => (other === 0 ? null : one / other)),
  linear: ({ linear, times, plus = 0 }, within) =>
    mapped(linear, within, (raw) => raw * times + plus),
  table: ({ table, rows }, within) => {
    const byRaw = new Map(rows);
    return mapped(table, within, (raw) => byRaw.get(raw) ?? null);
  },
  steps: ({ steps, rows, strict }, within) =>
    mapped(steps, within, (raw) => {
      const reached = ([from]: readonly [number, number]) => (strict ? raw > from : raw >= from);
      return rows.findLast(reached)?.[1] ?? null;
    }),
  rounded: ({ rounded, decimals }, within) => {
    const factor = 10 ** decimals;
    return mapped(rounded, within, (raw) => Math.round(raw * factor) / factor);
  },
  cases: ({ cases, otherwise }, within) => {
    const ready = cases.map(([condition, formula]) => ({
      holds: compileCondition(condition, within.places),
      compute: compileNumber(formula, within),
    }));
    const last = compileNumber(otherwise, within);
    return (values, sofar) => {
      for (const { holds, compute } of ready) {
        const outcome = holds(values, sofar);
        if (outcome === 'unknown') return null;
        if (outcome) return compute(values, sofar);
      }
      return last(values, sofar);
    };
  },
  constant:
    ({ constant }) =>
    () =>
      constant,
  notKnown: () => () => null,
};

const kinds = Object.keys(forms) as readonly NumberKind[];

function compileNumber(formula: Formula, within: Within): ComputeNumber {
  const kind = kinds.find((name) => name in formula);
  assert(kind !== undefined, `${within.instrument.id} does sums with numbers`);
  // `kind` was found in the formula, which makes it the member that `forms[kind]` takes.
  const form = forms[kind] as (formula: Formula, within: Within) => ComputeNumber;
  return form(formula, within);
}

function totals(
  ids: readonly string[],
  reversed: readonly string[],
  mayMiss: number | undefined,
  kind: 'sum' | 'mean',
  { instrument, places }: Within,
): ComputeNumber {
  const most = mayMiss ?? instrument.missing.prorateUpTo;
  return compileTotals({ ids, reversed, mayMiss: most, kind }, instrument, places);
}

function mapped(
  inner: Formula,
  within: Within,
  map: (raw: number) => number | null,
): ComputeNumber {
  const compute = compileNumber(inner, within);
  return (values, sofar) => {
    const raw = compute(values, sofar);
    return raw === null ? null : map(raw);
  };
}

function ofTwo(
  [one, other]: readonly [Formula, Formula],
  within: Within,
  join: (one: number, other: number) => number | null,
): ComputeNumber {
  const first = compileNumber(one, within);
  const second = compileNumber(other, within);
  return (values, sofar) => {
    const a = first(values, sofar);
    const b = second(values, sofar);
    return a === null || b === null ? null : join(a, b);
  };
}

function ofSeveral(
  formulas: readonly Formula[],
  mayMiss: number,
  within: Within,
  from: (sum: number, known: number) => number,
): ComputeNumber {
  const parts = formulas.map((formula) => compileNumber(formula, within));
  return (values, sofar) => {
    let sum = 0;
    let known = 0;
    for (const part of parts) {
      const value = part(values, sofar);
      if (value === null) continue;
      sum += value;
      known++;
    }
    return known === 0 || parts.length - known > mayMiss ? null : from(sum, known);
  };
}

/** Formulas that may not do without any of their answers. */
function overComplete(
  ids: readonly string[],
  { places }: Within,
  compute: (given: readonly number[]) => number,
): ComputeNumber {
  const at = placesOf(ids, places);
  return (values) => {
    const given = at.map((place) => values[place]);
    return given.every((value) => typeof value === 'number') ? compute(given) : null;
  };
}
