import { allOf, anyOf, not, type Tri } from '#kernel';
import type { Condition } from '#measures';
import type { Values } from './question.ts';

/**
 * Whether a condition holds of the answers on the phone, where the library of definitions is not.
 * What is not answered is unknown; what reads a score is unknown too, so it is not asked.
 */
export function holds(condition: Condition, values: Values): Tri {
  if ('not' in condition) return not(holds(condition.not, values));
  if ('all' in condition) return allOf(condition.all.map((part) => holds(part, values)));
  if ('any' in condition) return anyOf(condition.any.map((part) => holds(part, values)));
  if ('of' in condition) return enough(condition, values);
  if ('score' in condition) return 'unknown';
  return leafHolds(condition, values[condition.item] ?? null);
}

function enough(condition: Extract<Condition, { of: unknown }>, values: Values): Tri {
  const outcomes = condition.of.map((part) => holds(part, values));
  const sure = outcomes.filter((outcome) => outcome === true).length;
  const possible = sure + outcomes.filter((outcome) => outcome === 'unknown').length;
  const { atLeast, atMost = condition.of.length } = condition;
  if (possible < atLeast || sure > atMost) return false;
  return sure >= atLeast && possible <= atMost ? true : 'unknown';
}

type Leaf = Extract<Condition, { item: unknown }>;

function leafHolds(leaf: Leaf, value: number | null): Tri {
  if ('above' in leaf) return value === null ? 'unknown' : value > leaf.above;
  if (value !== null) return value >= leaf.atLeast;
  return leaf.unanswered === 'counts' ? true : 'unknown';
}
