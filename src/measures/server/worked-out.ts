import type { Instrument, Score } from '#measures';

/** Scores worked out elsewhere, by key: those of an imported form that stayed expressions. */
export type WorkedOut = Score['scores'];

/** A score with what was worked out elsewhere; there is a score when the charted one is there. */
export function withWorkedOut(
  { main }: Instrument,
  score: Score,
  workedOut: WorkedOut = {},
): Score {
  if (score.status === 'error' || Object.keys(workedOut).length === 0) return score;
  const scores = { ...score.scores, ...workedOut };
  const { items } = score.missing;
  if ((scores[main.score] ?? null) === null) return { ...score, scores, status: 'no-score' };
  return {
    ...score,
    scores,
    status: score.status === 'no-score' ? 'scored' : score.status,
    missing: { ...score.missing, verdict: items.length === 0 ? 'complete' : 'scored-without' },
  };
}
