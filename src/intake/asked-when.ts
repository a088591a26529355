import { allOf, anyOf, ask, not, type Tri } from '#kernel';
import type { Condition } from '#measures';

type Values = Readonly<Record<string, number | null>>;

/**
 * Whether a condition holds of the answers so far, on a phone that has no definitions. Not answered is
 * unknown; what reads a score is unknown too, so it is not asked.
 */
export function isAskedWhen(condition: Condition, values: Values): Tri {
  if ('not' in condition) return not(isAskedWhen(condition.not, values));
  if ('all' in condition) return allOf(condition.all.map((part) => isAskedWhen(part, values)));
  if ('any' in condition) return anyOf(condition.any.map((part) => isAskedWhen(part, values)));
  if ('of' in condition || 'score' in condition) return 'unknown';
  const value = values[condition.item] ?? null;
  if ('above' in condition) return ask(value, (known) => known > condition.above);
  if (value === null && condition.unanswered === 'counts') return true;
  return ask(value, (known) => known >= condition.atLeast);
}
