export type Baseline = { readonly mean: number; readonly startQuota: number };

/**
 * The first quota from trials to tolerance: a share of their mean, and below every one of them where
 * they lie far apart. null with too few trials or where nothing could be done. Sources: Lambeek 2007,
 * Fordyce 1976. The unit is that of the trials (minutes, steps, repetitions).
 */
export function baselineOf(
  trials: readonly number[] | null,
  settings: { readonly enough: number; readonly startShare: number; readonly spread: number },
): Baseline | null {
  if (trials === null || trials.length < settings.enough) return null;
  const mean = trials.reduce((sum, trial) => sum + trial, 0) / trials.length;
  const lowest = Math.min(...trials);
  if (lowest <= 0) return null;
  const deviation = Math.sqrt(
    trials.reduce((sum, trial) => sum + (trial - mean) ** 2, 0) / (trials.length - 1),
  );
  const from = deviation / mean > settings.spread ? Math.min(mean, lowest) : mean;
  return { mean, startQuota: settings.startShare * from };
}

/** A quota that has grown by a share, never above the physiotherapist's ceiling. */
export function grownQuota(quota: number, increase: number, ceiling: number | null): number {
  return Math.min(quota * (1 + increase), ceiling ?? Number.POSITIVE_INFINITY);
}

/** A quota lowered by a share of itself; a share below 1 never leaves nothing. */
export const cutQuota = (quota: number, share: number): number => quota * (1 - share);

/** Shown with one decimal. */
export const rounded = (quota: number): number => Math.round(quota * 10) / 10;
