import { allOf, anyOf, not, type Tri } from '#kernel';
import type { Answers } from './answers.ts';
import type { Condition } from './formula.ts';

/**
 * Whether a condition holds of the answers so far, where the library of definitions is not: on a phone.
 * What is not answered is unknown; what reads a score is unknown too, so it is not asked.
 */
export function isAskedWhen(condition: Condition, answers: Answers): Tri {
  if ('not' in condition) return not(isAskedWhen(condition.not, answers));
  if ('all' in condition) return allOf(condition.all.map((part) => isAskedWhen(part, answers)));
  if ('any' in condition) return anyOf(condition.any.map((part) => isAskedWhen(part, answers)));
  if ('of' in condition) return enoughHold(condition, answers);
  if ('score' in condition) return 'unknown';
  return leafHolds(condition, answers[condition.item] ?? null);
}

function enoughHold(condition: Extract<Condition, { of: unknown }>, answers: Answers): Tri {
  const outcomes = condition.of.map((part) => isAskedWhen(part, answers));
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
