import type { Instant, LocalDate } from '#kernel';

/** What becomes of the answers of somebody who leaves. */
export type Afterwards = 'keep' | 'do-not-use';

/** What a person said about a study, once. */
export type Word =
  | { readonly said: 'agreed' | 'declined'; readonly version: number; readonly at: Instant }
  | { readonly said: 'left'; readonly afterwards: Afterwards; readonly at: Instant };

/** A version of what people read. */
export type TextVersion = { readonly version: number; readonly asksAgain: boolean };

export type Standing =
  | { readonly is: 'in-force'; readonly version: number }
  /** Agreed, but to a version that is no longer enough. */
  | { readonly is: 'new-text'; readonly version: number }
  | { readonly is: 'not-asked' | 'declined' | 'left' };

/** The earliest version that it is enough to have agreed to: the last one that asks again. */
export function versionNeeded(texts: readonly TextVersion[]): number | null {
  const versions = texts.filter(({ asksAgain }) => asksAgain).map(({ version }) => version);
  return versions.length === 0 ? null : Math.max(...versions);
}

/** Where a person stands: the latest word counts. `words` in the order in which they came. */
export function standingOf(words: readonly Word[], needed: number | null): Standing {
  const last = words.at(-1);
  if (last === undefined) return { is: 'not-asked' };
  if (last.said !== 'agreed') return { is: last.said };
  const isEnough = needed !== null && last.version >= needed;
  return { is: isEnough ? 'in-force' : 'new-text', version: last.version };
}

/**
 * Whether what was handed in at a moment may be used for the study: it lies within a time for which the
 * person agreed, and they did not take those answers back. Joining anew does not bring them back.
 */
export function mayUseAnswersOf(words: readonly Word[], at: Instant): boolean {
  return (
    !isTakenBack(words, at) &&
    timesAgreed(words).some(({ from, until }) => at >= from && (until === null || at <= until))
  );
}

/** Until when somebody took their answers back, at the latest; null: they never did. */
export const takenBackUntil = (words: readonly Word[]): Instant | null =>
  words.findLast((word) => word.said === 'left' && word.afterwards === 'do-not-use')?.at ?? null;

const isTakenBack = (words: readonly Word[], at: Instant): boolean => {
  const until = takenBackUntil(words);
  return until !== null && at <= until;
};

/**
 * Whether one answer of a round that may be used may be used as well. It may have come later than it was given:
 * it was taken back meanwhile, or it was given while the person did not take part.
 */
export function mayUseAnswer(words: readonly Word[], answeredAt: Instant): boolean {
  if (isTakenBack(words, answeredAt)) return false;
  const before = words.findLast(({ at }) => at < answeredAt);
  // What is said in the same moment counts from its beginning to its end.
  const around = [before, words.findLast(({ at }) => at === answeredAt)];
  return before === undefined || around.some((word) => word?.said === 'agreed');
}

type Time = { readonly from: Instant; readonly until: Instant | null };

/** Times for which a person agreed, without those that ended in a no. */
function timesAgreed(words: readonly Word[]): readonly Time[] {
  const times: Time[] = [];
  let from: Instant | null = null;
  for (const word of words) {
    if (word.said === 'agreed') {
      from ??= word.at;
      continue;
    }
    if (from !== null && word.said === 'left') times.push({ from, until: word.at });
    from = null;
  }
  return from === null ? times : [...times, { from, until: null }];
}

/** One word as far as its place among the others goes. */
export type Placed = {
  readonly said: 'agreed' | 'declined' | 'left';
  readonly how: 'phone' | 'paper' | 'told';
  /** The day on the paper, or on which it was said. */
  readonly onDay: LocalDate;
  /** By the phone's clock; for what the team writes down, when they did. */
  readonly saidAt: Instant;
};

/**
 * Said before a word that reached us earlier: it is overtaken and changes nothing. Of a paper only its day is
 * known and not the hour, so a paper signed before the day of leaving brings nobody back, and leaving on the
 * day of a paper holds.
 */
export function isOvertaken(word: Placed, last: Placed | null): boolean {
  if (last === null) return false;
  if (word.onDay !== last.onDay) return word.onDay < last.onDay;
  return (word.said !== 'left' || last.how === 'phone') && word.saidAt < last.saidAt;
}
