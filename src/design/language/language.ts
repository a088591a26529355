import { i18n, type Messages } from '@lingui/core';
import { directionOf, known, type LanguageTag } from './language-tags.ts';
import { isOffered, type Offer, offerChecked, rememberOffer } from './offered.ts';

type Catalog = { readonly messages: Messages };

/** How an app fetches its own catalog of one language: one small chunk each. */
export type Catalogs = Partial<Record<LanguageTag, () => Promise<Catalog>>>;

const key = 'sinew.language';
/** What `public/start.js` sets `lang` and `dir` from before the first paint. */
const shownKey = 'sinew.language-shown';
let catalogs: Catalogs = {};
/** The language of the record of whoever is here; never kept on the device. */
let proposed: string | undefined;

/**
 * Call once before the first render, with the app's catalogs and the languages that are checked.
 * Takes the language the person chose before, else the browser's, as far as it is offered.
 */
export async function startLanguage(from: Catalogs, checked: readonly string[]): Promise<void> {
  catalogs = from;
  offerChecked(checked, Object.keys(from));
  await speak(wished());
}

/**
 * Tells what the server says about words: a demo shows those nobody has checked, a clinic falls back
 * to English at once where nobody vouches any more.
 */
export async function offerLanguages(offer: Offer): Promise<void> {
  rememberOffer(offer);
  if (wished() !== languageNow()) await speak(wished());
}

/**
 * The language in which the clinic writes to whoever is here: a link sent in Spanish opens in Spanish on
 * any phone. What was chosen on this device goes before it, and only what is offered is taken.
 */
export async function proposeLanguage(tag: string | undefined): Promise<void> {
  proposed = tag;
  if (wished() !== languageNow()) await speak(wished());
}

/** Loads the language's chunk (and its font), then switches words, direction and `lang`. */
export async function setLanguage(tag: LanguageTag): Promise<void> {
  if (!isOffered(tag)) return;
  await speak(tag);
  localStorage.setItem(key, tag);
}

/** The app's words in a language other than the one that is shown, for looking at a page in it. */
export async function appWordsIn(tag: LanguageTag): Promise<Messages | null> {
  const load = catalogs[tag];
  if (!load) return null;
  const [catalog] = await Promise.all([load(), tag === 'ar' ? import('./arabic-font.ts') : null]);
  return catalog.messages;
}

export function languageNow(): LanguageTag {
  return known(i18n.locale) ?? 'en';
}

function wished(): LanguageTag {
  const wishes = [localStorage.getItem(key), proposed, navigator.language];
  return wishes.map(known).find(isOffered) ?? 'en';
}

async function speak(tag: LanguageTag): Promise<void> {
  const load = catalogs[tag] ?? catalogs.en;
  if (!load) return;
  const [catalog] = await Promise.all([load(), tag === 'ar' ? import('./arabic-font.ts') : null]);
  i18n.loadAndActivate({ locale: tag, messages: catalog.messages });
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
  localStorage.setItem(shownKey, tag);
}
