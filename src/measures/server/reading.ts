import type { Id, Instant, LocalDate, Text } from '#kernel';
import type { Instrument, Score } from '#measures';

/** An answer as it went into a score, with who entered it how. */
export type ScoredAnswer = {
  readonly item: string;
  readonly value: number | null;
  readonly mode: string;
  readonly answeredAt: Instant;
};

/** One questionnaire on one occasion, as kept. */
export type Reading = {
  readonly scoreId: Id<'ScoreId'>;
  readonly occasionId: string;
  readonly instrument: string;
  /** The version of the questionnaire that was scored. */
  readonly version: number;
  readonly day: LocalDate;
  readonly status: 'scored' | 'prorated' | 'no-score';
  readonly value: number | null;
  readonly mode: string;
  readonly scoredAt: Instant;
  readonly result: Score & { readonly answers: readonly ScoredAnswer[] };
};

/** The charted score as a number: 1 for a gate that is positive, 0 for one that is not. */
export function mainValue(instrument: Instrument, { scores }: Score): number | null {
  const computed = scores[instrument.main.score] ?? null;
  return typeof computed === 'boolean' ? Number(computed) : computed;
}

/** Name of the band the charted score lies in; null where the instrument has none. */
export function mainBand(instrument: Instrument, score: Score): string | null {
  const key = Object.keys(instrument.bands).find(
    (name) => instrument.bands[name]?.of === instrument.main.score,
  );
  return key === undefined ? null : (score.bands[key] ?? null);
}

export function bandLabel(instrument: Instrument, name: string | null): Text | null {
  const steps = Object.values(instrument.bands).flatMap((banding) => banding.steps);
  return steps.find((step) => step.name === name)?.label ?? null;
}
