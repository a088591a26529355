/** The languages a person can choose; `en-x-plain` is English in shorter, plainer words. */
export const languages = [
  { tag: 'en', name: 'English', dir: 'ltr' },
  { tag: 'en-x-plain', name: 'English, plain words', dir: 'ltr' },
  { tag: 'es', name: 'Español', dir: 'ltr' },
  { tag: 'ar', name: 'العربية', dir: 'rtl' },
] as const;

/** `en-XA` is the pseudo-language that shows untranslated words and too narrow boxes. */
export type LanguageTag = (typeof languages)[number]['tag'] | 'en-XA';

export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return languages.find((language) => language.tag === tag)?.dir ?? 'ltr';
}

/** Languages written from right to left, whether the app speaks them or not. */
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'ug', 'ur', 'yi']);

/**
 * Which way words of a language run. Stated, never guessed from their first letter: a part of a
 * sentence that begins with a number would else be set the wrong way round on a page in Arabic.
 */
export function writingOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.split('-')[0] ?? tag) ? 'rtl' : 'ltr';
}

/** The language of ours for a wish such as "ar-EG"; undefined when there is none. */
export function known(wish: string | null | undefined): LanguageTag | undefined {
  if (!wish) return undefined;
  if (wish === 'en-XA') return wish;
  const exact = languages.find((language) => language.tag === wish);
  const family = languages.find((language) => language.tag === wish.split('-')[0]);
  return (exact ?? family)?.tag;
}
