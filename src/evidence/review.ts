import type { Instant } from '#kernel';

/** What was signed: a rule or instrument in exactly one wording (`hash`), never "whatever it says now". */
export type Reviewed = { readonly id: string; readonly version: number; readonly hash: string };

export type SignOff = Reviewed & {
  readonly siteId: string;
  readonly by: string;
  readonly at: Instant;
  readonly verdict: 'signed' | 'withdrawn';
  readonly note: string | null;
};

/** Whether a named clinician of the site has signed the knowledge. Nothing is reviewed by default. */
export type ClinicalReview =
  | { readonly status: 'not-reviewed' }
  | { readonly status: 'signed'; readonly by: string; readonly at: Instant }
  | { readonly status: 'signed-in-another-wording'; readonly by: string; readonly at: Instant };

/** The latest word of the site counts; a sign-off of an earlier wording is shown as what it is. */
export function reviewOf(what: Reviewed, siteId: string, log: readonly SignOff[]): ClinicalReview {
  const mine = log.filter((entry) => entry.siteId === siteId && entry.id === what.id);
  const latest = mine.reduce<SignOff | null>(
    (last, entry) => (last === null || entry.at > last.at ? entry : last),
    null,
  );
  if (latest === null || latest.verdict === 'withdrawn') return { status: 'not-reviewed' };
  const same = latest.version === what.version && latest.hash === what.hash;
  return { status: same ? 'signed' : 'signed-in-another-wording', by: latest.by, at: latest.at };
}
