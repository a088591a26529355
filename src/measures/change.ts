import type { LocalDate } from '#kernel';
import type { Instrument } from './instrument.ts';

/** One value of an instrument's main score on the patient's day. */
export type Reading = {
  readonly day: LocalDate;
  readonly value: number;
  /** Standard error of a score that comes with one (item response theory); left out elsewhere. */
  readonly standardError?: number | null;
  /** How many of the questions asked were answered, where the score was worked out without some. */
  readonly answered?: Answered | null;
};

export type Answered = { readonly given: number; readonly of: number };

export type Change = {
  /** Points from the first to the second reading; positive = higher. */
  readonly points: number;
  readonly direction: 'better' | 'worse' | 'same';
  /** Whether it is at least the minimal important change; null where none is published. */
  readonly meaningful: boolean | null;
  /** Whether it is more than the error of measurement explains; null where that is not known. */
  readonly reliable: boolean | null;
  /** Its share of the first reading; null where the instrument has no relative threshold. */
  readonly share: number | null;
};

type Errors = { readonly from: number | null; readonly to: number | null };
const noErrors: Errors = { from: null, to: null };

/** Two-sided 5 % of a standard normal: the limit of the reliable change index (Jacobson 1991). */
const reliableZ = 1.96;

/**
 * What changed between two readings, measured against the instrument's own thresholds. Compared
 * after rounding as the figures are shown. Two standard errors, where the readings have them, decide
 * on reliability in place of a published limit: z = difference / sqrt(SE1² + SE2²).
 */
export function changeBetween(
  instrument: Instrument,
  from: number,
  to: number,
  errors: Errors = noErrors,
): Change {
  const points = rounded(instrument, to - from);
  const { change } = instrument;
  const meaningful = change === null ? null : Math.abs(points) >= change.minimalImportant;
  const share =
    change === null || change.relative === null || from === 0 ? null : Math.abs(to - from) / from;
  return {
    points,
    direction: directionOf(instrument, points),
    meaningful,
    reliable: isReliable(instrument, points, errors),
    share,
  };
}

function directionOf({ better }: Instrument, points: number): Change['direction'] {
  if (points === 0) return 'same';
  return (better === 'lower' ? points < 0 : points > 0) ? 'better' : 'worse';
}

function isReliable({ change }: Instrument, points: number, { from, to }: Errors): boolean | null {
  if (from !== null && to !== null) return Math.abs(points) > reliableZ * Math.hypot(from, to);
  const limit = change?.reliable ?? null;
  return limit === null ? null : Math.abs(points) >= limit;
}

export const changeOfReadings = (instrument: Instrument, from: Reading, to: Reading): Change =>
  changeBetween(instrument, from.value, to.value, {
    from: from.standardError ?? null,
    to: to.standardError ?? null,
  });

/** A scale of a few points is shown to hundredths (HAQ-DI moves by eighths), others to tenths. */
const fewPoints = 4;

const decimalsOf = ({ main }: Instrument): number => (main.max - main.min <= fewPoints ? 2 : 1);

export function rounded(instrument: Instrument, value: number): number {
  const factor = 10 ** decimalsOf(instrument);
  return Math.round(value * factor) / factor;
}

export const shown = (instrument: Instrument, value: number): string =>
  String(rounded(instrument, value));

/** Whether the main score is a yes or no, which is never put into points. */
export function isYesNo({ scores, main }: Instrument): boolean {
  const formula = scores[main.score];
  return formula !== undefined && 'holds' in formula;
}
