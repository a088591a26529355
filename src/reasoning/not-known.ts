import type { Text } from '#kernel';
import type { CheckOutcome, Request } from './finding.ts';

type Undecided = {
  readonly title: Text;
  readonly requests: readonly Request[];
  readonly checks: readonly CheckOutcome[];
};

/** What an undecided finding says instead of its proposal: nothing is filled with a guess or an old figure. */
export function cannotBeJudged(undecided: Undecided): Text {
  return { en: `${undecided.title.en}: cannot be judged yet. ${notKnown(undecided).en}` };
}

/** Which facts are missing; where none is missing by name (too few readings), which question is open. */
export function notKnown({ requests, checks }: Omit<Undecided, 'title'>): Text {
  const names = requests.map(({ says }) => inSentence(says.en));
  const open = checks
    .filter(({ outcome }) => outcome === 'unknown')
    .map(({ says }) => `whether “${says.en}”`);
  return { en: `Not known: ${(names.length > 0 ? names : open).join(', ')}.` };
}

/** A small first letter, but not where the word is an abbreviation (PEG, PHQ-9, NoSAS). */
const inSentence = (words: string): string =>
  /^[A-Z][a-z]*(?: |$)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
