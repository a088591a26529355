import type { Text } from '#kernel';
import { planTemplates } from './templates.ts';

/**
 * The other languages of words that a template wrote into a plan in the language of the person; null
 * where somebody has changed them or wrote them. Nothing is prepared beforehand: a phone, which does
 * not ask, would have to carry the templates.
 */
export function sameWords(words: string): Text | null {
  const texts = planTemplates
    .flatMap(({ items }) => items)
    .flatMap(({ title, why, aim }) => [title, why, ...(aim === undefined ? [] : [aim])]);
  return texts.find((text) => Object.values(text).includes(words)) ?? null;
}
