import { askedInPlaceOf } from '#assignment';
import type { KeptAnswer } from '#intake';
import type { Instrument } from '#measures';
import type { SiteLibrary } from './library.ts';
import type { Occurrence } from './occurrence-store.ts';

/**
 * Every questionnaire of which a round may have answers: those it began with, and those that are asked
 * in their place once the site asks item 9 no more. A phone without a network still asks the first.
 */
export function definitionsIn(
  { parts }: Pick<Occurrence, 'parts'>,
  library: SiteLibrary,
): readonly Instrument[] {
  const begun = parts.flatMap((part) => library.definitionAt(part) ?? []);
  const there = new Set(begun.map(({ id }) => id));
  const others = begun.map(({ id }) => standInFor(id)).filter((id) => !there.has(id));
  return [...begun, ...others.flatMap((id) => library.definitionOf(id) ?? [])];
}

const standInFor = (id: string): string => askedInPlaceOf(id, { asksItem9: false });

/** Of the two only the one that was asked last is scored; what the other was told goes into it. */
export function scoredOf(
  definitions: readonly Instrument[],
  answers: readonly KeptAnswer[],
): readonly Instrument[] {
  const answered = new Set(answers.map(({ item }) => item));
  const begun = (id: string) =>
    definitions.some((one) => one.id === id && one.items.some((item) => answered.has(item.id)));
  return definitions.filter(({ id }) => standInFor(id) === id || !begun(standInFor(id)));
}
