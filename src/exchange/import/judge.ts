import { blocksIn, type ClaimCheck } from './check.ts';
import type { Claim } from './claim.ts';
import { compareItems } from './compare-items.ts';
import { type Compared, compareScores } from './compare-scores.ts';
import type { Proved } from './definition.ts';
import type { Draft } from './draft.ts';
import type { Outcome } from './job.ts';
import { type OurValues, ourValues, turned, type Valued } from './our-values.ts';
import type { Page } from './page.ts';
import { type Pair, pairItems } from './pairing.ts';

export type Judged = {
  readonly check: ClaimCheck;
  /** null: it is not what it claims to be. */
  readonly proved: Proved | null;
};

/** A form against the questionnaire it says it is: its questions, its answers, and what it scores. */
export function judge(
  draft: Draft,
  claim: Claim,
  pages: readonly Page[],
  outcomes: readonly Outcome[],
): Judged {
  const { instrument, by } = claim;
  const pairs = pairItems(draft, instrument);
  const valued = ourValues(pairs, draft.language, instrument);
  const differences = compareItems(draft.language, instrument, pairs, valued.unlike);
  // Other answers make other scores; the table would only repeat it a hundred times.
  const comparable = pairs.length === instrument.items.length && valued.unlike.length === 0;
  const { compared, values } = comparable
    ? bestReading(draft, claim, pairs, valued, pages, outcomes)
    : { compared: { pairs: [], differing: [], cases: 0 }, values: valued.values };
  const check: ClaimCheck = {
    instrument: instrument.id,
    name: instrument.name,
    by,
    differences,
    differing: compared.differing,
    cases: compared.cases,
    scores: compared.pairs.map(({ key, score }) => ({ key, linkId: score.linkId })),
  };
  return { check, proved: blocksIn(check) ? null : { claim, pairs, values } };
}

/**
 * Where answers are known by their points alone, both directions are read and the one that agrees
 * more is taken, for all questions with the same answers together: a single question that is counted
 * the wrong way round still shows.
 */
function bestReading(
  draft: Draft,
  { instrument }: Claim,
  pairs: readonly Pair[],
  { values, loose }: Valued,
  pages: readonly Page[],
  outcomes: readonly Outcome[],
): { readonly compared: Compared; readonly values: OurValues } {
  const read = (tried: OurValues) => ({
    values: tried,
    compared: compareScores(draft, instrument, pairs, tried, pages, outcomes),
  });
  let best = read(values);
  for (const group of loose) {
    if (best.compared.differing.length === 0) return best;
    const other = read(turned(best.values, group));
    if (other.compared.differing.length < best.compared.differing.length) best = other;
  }
  return best;
}
