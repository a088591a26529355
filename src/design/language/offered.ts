import { useSyncExternalStore } from 'react';
import { type LanguageTag, languages } from './language-tags.ts';

const draftsKey = 'sinew.shows-drafts';
const checkedKey = 'sinew.checked-languages';
const listeners = new Set<() => void>();
let checked: readonly string[] = ['en'];
let spoken: readonly string[] = ['en'];
let offered: readonly LanguageTag[] = ['en'];
let forPeople: readonly LanguageTag[] = ['en'];

/**
 * The languages whose words a native reader and a clinician have checked (`locales/checked.json`).
 * Drafts are offered only where a server in demo mode said so before (`offerLanguages`): patients
 * never read words that nobody has checked. `inThisApp`: the languages this app has words for.
 */
export function offerChecked(tags: readonly string[], inThisApp: readonly string[]): void {
  checked = tags;
  spoken = inThisApp;
  offerAgain();
}

/** What the server's mode means for drafts, and whom the clinic vouches for; remembered for the next start, also offline. */
export function rememberOffer({ drafts, checked: vouched }: Offer): void {
  if (drafts) localStorage.setItem(draftsKey, 'yes');
  else localStorage.removeItem(draftsKey);
  localStorage.setItem(checkedKey, vouched.join(' '));
  offerAgain();
}

export type Offer = {
  /** A demo shows words nobody has checked. */
  readonly drafts: boolean;
  /** The languages that people have checked, as the server says. */
  readonly checked: readonly string[];
};

export function isOffered(tag: LanguageTag | undefined): tag is LanguageTag {
  return tag !== undefined && (tag === 'en-XA' || offered.includes(tag));
}

export function useOfferedLanguages(): (typeof languages)[number][] {
  const tags = useSyncExternalStore(subscribe, offeredNow, offeredNow);
  return languages.filter(({ tag }) => tags.includes(tag));
}

const offeredNow = (): readonly LanguageTag[] => offered;

/** What people in care can read their app in, as the team asks: also a language the workspace does not speak. */
export function useLanguagesOfPeople(): readonly LanguageTag[] {
  return useSyncExternalStore(subscribe, forPeopleNow, forPeopleNow);
}

const forPeopleNow = (): readonly LanguageTag[] => forPeople;

function offerAgain(): void {
  const drafts = localStorage.getItem(draftsKey) !== null;
  const vouched = (localStorage.getItem(checkedKey) ?? '').split(' ');
  forPeople = languages
    .map(({ tag }) => tag)
    .filter((tag) => tag === 'en' || drafts || checked.includes(tag) || vouched.includes(tag));
  offered = forPeople.filter((tag) => spoken.includes(tag));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
