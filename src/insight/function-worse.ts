import { daysBetween, type LocalDate } from '#kernel';
import { atLeast } from '#reasoning';
import { median } from './diary-day.ts';

/** One reading of PEG (or another interference score) on a day. */
export type ScoreReading = { readonly day: LocalDate; readonly value: number };

export type FunctionSettings = {
  /** Parameter `ew01.absolute`, in points. */
  readonly absolute: number;
  /** Parameter `ew01.relative`, a share of the stable baseline. */
  readonly relative: number;
  /** Parameter `ew01.daysApart`. */
  readonly daysApart: number;
};

export type FunctionAgainstBaseline = {
  readonly baseline: number;
  readonly earlier: ScoreReading;
  readonly latest: ScoreReading;
  readonly worse: boolean;
};

/** Readings that make up the stable baseline: enough for one odd reading not to set it. */
const baselineReadings = 3;

/**
 * The latest reading and the last one at least so many days before it, both against the median of
 * up to three readings before them. Worse needs both the points and the share (clinical-rules §0:
 * a third of a low score is noise), on both readings. null = too few readings to say.
 */
export function functionAgainstBaseline(
  readings: readonly ScoreReading[],
  settings: FunctionSettings,
): FunctionAgainstBaseline | null {
  const sorted = readings.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const latest = sorted.at(-1);
  if (latest === undefined) return null;
  const at = sorted.findLastIndex(({ day }) => daysBetween(day, latest.day) >= settings.daysApart);
  const earlier = sorted[at];
  const before = sorted.slice(Math.max(0, at - baselineReadings), Math.max(0, at));
  if (earlier === undefined || before.length === 0) return null;
  const baseline = median(before.map(({ value }) => value));
  const isWorse = ({ value }: ScoreReading): boolean =>
    atLeast(value - baseline, settings.absolute) === true &&
    atLeast(value - baseline, settings.relative * baseline) === true;
  return { baseline, earlier, latest, worse: isWorse(earlier) && isWorse(latest) };
}
