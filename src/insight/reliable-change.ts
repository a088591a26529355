import { reliableIndex } from '#evidence';
import { moreThan } from '#reasoning';

export type Spread = {
  /** Standard deviation of the score in the population it was normed on. */
  readonly deviation: number;
  /** Reliability of the score, below 1. */
  readonly reliability: number;
};

/**
 * How many standard errors of a difference lie between two readings (Jacobson and Truax 1991):
 * (to − from) / (SD × √2 × √(1 − r)). null where the score has no error to measure against.
 */
export function reliableChangeIndex(from: number, to: number, spread: Spread): number | null {
  const { deviation, reliability } = spread;
  const error = deviation * Math.SQRT2 * Math.sqrt(1 - reliability);
  return error > 0 ? (to - from) / error : null;
}

/** Whether a change is more than the error of measurement explains, for better or worse. */
export function isReliable(index: number, limit: number = reliableIndex.default): boolean {
  return moreThan(Math.abs(index), limit) === true;
}
