import type { Text } from '#kernel';
import { firstWords } from './data/first-words.ts';
import { moreWords } from './data/more-words.ts';

type Others = { readonly ar: string; readonly 'en-x-plain'?: string };

const others = { ...firstWords, ...moreWords } as const satisfies Readonly<Record<string, Others>>;

/** A text of ours: one that has its other languages, so that none can be forgotten. */
export type Own = keyof typeof others;

/**
 * What the intake says in our own words, with the other languages beside the English: drafts, like
 * all of `locales/`. Instruments are not here: their translations need a licensed source.
 */
export function said(en: Own): Text {
  return { en, ...others[en] };
}
