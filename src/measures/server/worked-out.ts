import type { Instrument, Score } from '#measures';

/**
 * Scores worked out elsewhere, by key: those of an imported form that stayed expressions; or why they
 * could not be worked out.
 */
export type WorkedOut = Score['scores'] | { readonly notWorkedOut: string };

/** A score with what was worked out elsewhere; there is a score when the charted one is there. */
export function withWorkedOut(
  { main }: Instrument,
  score: Score,
  workedOut: WorkedOut = {},
): Score {
  if (score.status === 'error' || Object.keys(workedOut).length === 0) return score;
  const { notWorkedOut: why } = workedOut;
  if (typeof why === 'string') return withReason(score, why);
  const scores = { ...score.scores, ...(workedOut as Score['scores']) };
  const { items } = score.missing;
  if ((scores[main.score] ?? null) === null) return { ...score, scores, status: 'no-score' };
  return {
    ...score,
    scores,
    status: score.status === 'no-score' ? 'scored' : score.status,
    missing: { ...score.missing, verdict: items.length === 0 ? 'complete' : 'scored-without' },
  };
}

/** Answers that are missing are reason enough; else the row says what went wrong. */
function withReason(score: Score, why: string): Score {
  if (score.missing.items.length > 0) return score;
  return { ...score, missing: { ...score.missing, rule: why, verdict: 'not-computable' } };
}
