import { allOf, anyOf, not, type Tri } from '#kernel';
import { type Condition, partsOf } from './formula.ts';

/** Answers in item order; null = unanswered. */
export type Values = readonly (number | null | undefined)[];
export type Places = ReadonlyMap<string, number>;

/** Turns a condition into a closure over item places, so that scoring looks nothing up. */
export function compileCondition(condition: Condition, places: Places): (values: Values) => Tri {
  if ('item' in condition) return compileLeaf(condition, places);
  if ('not' in condition) {
    const inner = compileCondition(condition.not, places);
    return (values) => not(inner(values));
  }
  if ('of' in condition) return compileCount(condition, places);
  const join = 'all' in condition ? allOf : anyOf;
  const inner = partsOf(condition).map((part) => compileCondition(part, places));
  return (values) => join(inner.map((part) => part(values)));
}

function compileLeaf(
  { item, atLeast, unanswered }: Extract<Condition, { item: string }>,
  places: Places,
): (values: Values) => Tri {
  const place = places.get(item) ?? -1;
  const left: Tri = unanswered === 'counts' ? true : 'unknown';
  return (values) => {
    const value = values[place];
    return value === null || value === undefined ? left : value >= atLeast;
  };
}

/** So many of the parts hold: decided as soon as the unknown ones cannot change it. */
function compileCount(
  { atLeast, atMost, of }: Extract<Condition, { of: unknown }>,
  places: Places,
): (values: Values) => Tri {
  const parts = of.map((part) => compileCondition(part, places));
  const most = atMost ?? parts.length;
  return (values) => {
    let held = 0;
    let open = 0;
    for (const part of parts) {
      const outcome = part(values);
      if (outcome === true) held++;
      else if (outcome === 'unknown') open++;
    }
    if (held > most || held + open < atLeast) return false;
    return held >= atLeast && held + open <= most ? true : 'unknown';
  };
}
