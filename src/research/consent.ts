import type { Instant } from '#kernel';

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
  const takenBack = words.some(
    (word) => word.said === 'left' && word.afterwards === 'do-not-use' && at <= word.at,
  );
  return (
    !takenBack &&
    timesAgreed(words).some(({ from, until }) => at >= from && (until === null || at <= until))
  );
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

/** Something written before a later word reached us: it is overtaken and changes nothing. */
export const isOvertaken = (saidAt: Instant, last: { readonly saidAt: Instant } | null): boolean =>
  last !== null && saidAt < last.saidAt;
