/** The languages a person can choose; `en-x-plain` is English in shorter, plainer words. */
export const languages = [
  { tag: 'en', name: 'English', dir: 'ltr' },
  { tag: 'en-x-plain', name: 'English, plain words', dir: 'ltr' },
  { tag: 'ar', name: 'العربية', dir: 'rtl' },
] as const;

/** `en-XA` is the pseudo-language that shows untranslated words and too narrow boxes. */
export type LanguageTag = (typeof languages)[number]['tag'] | 'en-XA';

export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return languages.find((language) => language.tag === tag)?.dir ?? 'ltr';
}

/** The language of ours for a wish such as "ar-EG"; undefined when there is none. */
export function known(wish: string | null | undefined): LanguageTag | undefined {
  if (!wish) return undefined;
  if (wish === 'en-XA') return wish;
  const exact = languages.find((language) => language.tag === wish);
  const family = languages.find((language) => language.tag === wish.split('-')[0]);
  return (exact ?? family)?.tag;
}
