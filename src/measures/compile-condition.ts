import { allOf, anyOf, not, type Tri } from '#kernel';
import type { Computed } from './compile-formula.ts';
import { type Condition, partsOf } from './formula.ts';

/** Answers in item order, then the inputs of the record; null = unanswered. */
export type Values = readonly (number | null | undefined)[];
export type Places = ReadonlyMap<string, number>;
/** Scores computed so far, by key. */
export type Sofar = Readonly<Record<string, Computed>>;
export type Holds = (values: Values, sofar: Sofar) => Tri;

/** Turns a condition into a closure over item places, so that scoring looks nothing up. */
export function compileCondition(condition: Condition, places: Places): Holds {
  if ('above' in condition) return compileAbove(condition, places);
  if ('item' in condition) return compileLeaf(condition, places);
  if ('score' in condition) return compileScoreLeaf(condition);
  if ('not' in condition) {
    const inner = compileCondition(condition.not, places);
    return (values, sofar) => not(inner(values, sofar));
  }
  if ('of' in condition) return compileCount(condition, places);
  const join = 'all' in condition ? allOf : anyOf;
  const inner = partsOf(condition).map((part) => compileCondition(part, places));
  return (values, sofar) => join(inner.map((part) => part(values, sofar)));
}

function compileLeaf(
  { item, atLeast, unanswered }: Extract<Condition, { item: string; atLeast: number }>,
  places: Places,
): Holds {
  const place = places.get(item) ?? -1;
  const left: Tri = unanswered === 'counts' ? true : 'unknown';
  return (values) => {
    const value = values[place];
    return value === null || value === undefined ? left : value >= atLeast;
  };
}

function compileAbove(
  { item, above }: Extract<Condition, { above: number }>,
  places: Places,
): Holds {
  const place = places.get(item) ?? -1;
  return (values) => {
    const value = values[place];
    return value === null || value === undefined ? 'unknown' : value > above;
  };
}

function compileScoreLeaf({ score, atLeast }: Extract<Condition, { score: string }>): Holds {
  return (_, sofar) => {
    const value = sofar[score];
    return value === null || value === undefined ? 'unknown' : Number(value) >= atLeast;
  };
}

/** So many of the parts hold: decided as soon as the unknown ones cannot change it. */
function compileCount(
  { atLeast, atMost, of }: Extract<Condition, { of: unknown }>,
  places: Places,
): Holds {
  const parts = of.map((part) => compileCondition(part, places));
  const most = atMost ?? parts.length;
  return (values, sofar) => {
    let held = 0;
    let open = 0;
    for (const part of parts) {
      const outcome = part(values, sofar);
      if (outcome === true) held++;
      else if (outcome === 'unknown') open++;
    }
    if (held > most || held + open < atLeast) return false;
    return held >= atLeast && held + open <= most ? true : 'unknown';
  };
}
