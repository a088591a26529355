import { plainName } from '../score-limits.ts';
import { asqNames } from './asq.ts';
import { cssrsNames } from './cssrs-names.ts';
import { isObject } from './fields.ts';

/**
 * A second screen may give its answers by name under "items", where other forms have a list. They are put
 * aside for their own reader; everything else stays as it is.
 */
export function withNamedScreens(input: unknown): unknown {
  if (!isObject(input) || !Array.isArray(input['scores'])) return input;
  const scores: readonly unknown[] = input['scores'];
  return scores.some(hasNamedItems) ? { ...input, scores: scores.map(putAside) } : input;
}

function hasNamedItems(score: unknown): boolean {
  if (!isObject(score) || typeof score['instr'] !== 'string') return false;
  const name = plainName(score['instr']);
  return (cssrsNames.has(name) || asqNames.has(name)) && isObject(score['items']);
}

function putAside(score: unknown): unknown {
  if (!isObject(score) || !hasNamedItems(score)) return score;
  const { items, ...rest } = score;
  return { ...rest, itemsByName: items };
}
