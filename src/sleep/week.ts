import type { NightMeasures } from './night.ts';

/** Means of the valid nights of a week, in minutes; efficiency in percent. */
export type SleepWeek = {
  readonly nights: number;
  readonly timeInBed: number | null;
  readonly sleepOnset: number | null;
  readonly awake: number | null;
  readonly totalSleep: number | null;
  readonly efficiency: number | null;
};

/** A night counts where both time in bed and total sleep are known; the others give nothing. */
export function sleepWeek(nights: readonly (NightMeasures | null)[]): SleepWeek {
  const valid = nights.filter(isWhole);
  const timeInBed = mean(valid.map((night) => night.timeInBed));
  const totalSleep = mean(valid.map((night) => night.totalSleep));
  return {
    nights: valid.length,
    timeInBed,
    sleepOnset: mean(valid.map((night) => night.sleepOnset)),
    awake: mean(valid.map((night) => night.awake)),
    totalSleep,
    efficiency: efficiencyOf(totalSleep, timeInBed),
  };
}

/** SE = 100 TST / TIB, in percent; unknown where either is. */
export function efficiencyOf(totalSleep: number | null, timeInBed: number | null): number | null {
  if (totalSleep === null || timeInBed === null || timeInBed <= 0) return null;
  return (100 * totalSleep) / timeInBed;
}

const isWhole = (night: NightMeasures | null): night is NightMeasures =>
  night !== null && night.timeInBed !== null && night.totalSleep !== null;

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
