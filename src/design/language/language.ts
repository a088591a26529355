import { i18n, type Messages } from '@lingui/core';

/** The languages a person can choose; `en-x-plain` is English in shorter, plainer words. */
export const languages = [
  { tag: 'en', name: 'English', dir: 'ltr' },
  { tag: 'en-x-plain', name: 'English, plain words', dir: 'ltr' },
  { tag: 'ar', name: 'العربية', dir: 'rtl' },
] as const;

/** `en-XA` is the pseudo-language that shows untranslated words and too narrow boxes. */
export type LanguageTag = (typeof languages)[number]['tag'] | 'en-XA';

type Catalog = { readonly messages: Messages };

/** How an app fetches its own catalog of one language: one small chunk each. */
export type Catalogs = Partial<Record<LanguageTag, () => Promise<Catalog>>>;

const key = 'sinew.language';
let catalogs: Catalogs = {};

/**
 * Call once before the first render, with the app's catalogs. Takes the language the person chose
 * before, else the one `wished` for by the account, else the browser's.
 */
export async function startLanguage(from: Catalogs, wished?: string): Promise<void> {
  catalogs = from;
  await setLanguage(
    known(localStorage.getItem(key)) ?? known(wished) ?? known(navigator.language) ?? 'en',
  );
}

/** Loads the language's chunk (and its font), then switches words, direction and `lang`. */
export async function setLanguage(tag: LanguageTag): Promise<void> {
  const load = catalogs[tag] ?? catalogs.en;
  if (!load) return;
  const [catalog] = await Promise.all([load(), tag === 'ar' ? import('./arabic-font.ts') : null]);
  i18n.loadAndActivate({ locale: tag, messages: catalog.messages });
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
  localStorage.setItem(key, tag);
}

export function languageNow(): LanguageTag {
  return known(i18n.locale) ?? 'en';
}

export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return languages.find((language) => language.tag === tag)?.dir ?? 'ltr';
}

/** The offered language for a wish such as "ar-EG"; undefined when there is none. */
export function known(wish: string | null | undefined): LanguageTag | undefined {
  if (!wish) return undefined;
  if (wish === 'en-XA') return wish;
  const exact = languages.find((language) => language.tag === wish);
  const family = languages.find((language) => language.tag === wish.split('-')[0]);
  return (exact ?? family)?.tag;
}
