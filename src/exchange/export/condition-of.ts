import type { Condition } from '#measures';
import { answer, literal, scoreNumber, type Writing } from './writing.ts';

/** A condition in FHIRPath, which knows true, false and empty just as our own does. */
export function conditionOf(condition: Condition, writing: Writing): string {
  if ('item' in condition) return itemCondition(condition);
  if ('score' in condition) {
    return `(${scoreNumber(condition.score, writing.instrument)} >= ${literal(condition.atLeast)})`;
  }
  if ('not' in condition) return `${conditionOf(condition.not, writing)}.not()`;
  if ('of' in condition) return countCondition(condition, writing);
  const [sign, parts] = 'all' in condition ? ['and', condition.all] : ['or', condition.any];
  return `(${parts.map((part) => conditionOf(part, writing)).join(` ${sign} `)})`;
}

function itemCondition(condition: Extract<Condition, { item: string }>): string {
  const given = answer(condition.item);
  if ('above' in condition) return `(${given} > ${literal(condition.above)})`;
  const reached = `(${given} >= ${literal(condition.atLeast)})`;
  return condition.unanswered === 'counts' ? `iif(${given}.exists(), ${reached}, true)` : reached;
}

/** So many of the parts hold: decided as soon as the unknown ones cannot change it. */
function countCondition(
  { atLeast, atMost, of }: Extract<Condition, { of: unknown }>,
  writing: Writing,
): string {
  const parts = of.map((part) => writing.keep(conditionOf(part, writing)));
  const held = writing.keep(parts.map((part) => `iif(${part}, 1, 0)`).join(' + '));
  const open = writing.keep(parts.map((part) => `iif(${part}.exists(), 0, 1)`).join(' + '));
  const most = atMost ?? of.length;
  const never = `${held} > ${most} or ${held} + ${open} < ${atLeast}`;
  const surely = `${held} >= ${atLeast} and ${held} + ${open} <= ${most}`;
  return `iif(${never}, false, iif(${surely}, true, {}))`;
}
