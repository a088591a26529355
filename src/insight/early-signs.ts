import { allOf, ask, daysBetween, type LocalDate, type Tri } from '#kernel';
import { atLeast, holdsTrue, lessThan, type Reading } from '#reasoning';
import { median } from './diary-day.ts';

/** Readings that make up the person's own baseline: enough for one odd reading not to set it. */
const baselineReadings = 3;

export type Rise = {
  readonly baseline: number;
  readonly latest: number;
  readonly points: number;
};

/**
 * The latest reading against the person's own baseline: the lower of the reading before it and the
 * median of up to three before it, so that a relapse after a good spell is seen. null = one reading
 * or none and no baseline stated, or the last one is too old to be a sign of now.
 */
export function riseOf(
  readings: readonly Reading<number>[] | null,
  today: LocalDate,
  freshDays: number,
  stated: number | null = null,
): Rise | null {
  const latest = readings?.at(-1);
  const before = (readings ?? []).slice(0, -1).slice(-baselineReadings);
  const previous = before.at(-1);
  if (latest === undefined || daysBetween(latest.date ?? today, today) > freshDays) return null;
  const own =
    previous === undefined
      ? null
      : Math.min(previous.value, median(before.map(({ value }) => value)));
  const baseline = own ?? stated;
  if (baseline === null) return null;
  return { baseline, latest: latest.value, points: latest.value - baseline };
}

type Weeks = readonly (number | null)[] | null;

/** Each of the last weeks by its own check; a week nobody recorded is unknown. */
export function everyLastWeek(weeks: Weeks, count: number, holds: (week: number) => Tri): Tri {
  if (weeks === null || weeks.length < count) return 'unknown';
  return allOf(weeks.slice(-count).map((week) => (week === null ? 'unknown' : holds(week))));
}

export type SleepFallSettings = {
  readonly fall: number;
  readonly low: number;
  readonly weeks: number;
};

/** Sleep efficiency of each of the last weeks, against the median of the weeks before them. */
export function isEfficiencyFalling(weeks: Weeks, settings: SleepFallSettings): Tri {
  const low = everyLastWeek(weeks, settings.weeks, (week) => lessThan(week, settings.low));
  const before = (weeks ?? []).slice(0, -settings.weeks).flatMap((week) => week ?? []);
  if (low === false) return false;
  if (before.length === 0) return 'unknown';
  const usual = median(before);
  return allOf([
    low,
    everyLastWeek(weeks, settings.weeks, (week) => atLeast(usual - week, settings.fall)),
  ]);
}

/** More by so large a share; from nothing, as soon as there is so much a day. */
export function isUpByShare(
  now: number | null,
  before: number | null,
  share: number,
  fromNothing: number,
): Tri {
  if (before === null) return 'unknown';
  return before === 0 ? atLeast(now, fromNothing) : atLeast(now, before * (1 + share));
}

/** Less by so large a share. */
export function isDownByShare(now: number | null, before: number | null, share: number): Tri {
  if (before === null || before === 0) return before === 0 ? false : 'unknown';
  return ask(now, (known) => atLeast(before - known, before * share) === true);
}

/** Rules whose findings are early signs (EW-10 is a note, not a sign). */
export const signalRules = ['EW-01', 'EW-02', 'EW-03', 'EW-04', 'EW-05', 'EW-06'] as const;

/** Which early signs are there now, or were found in the last days. */
export function signalsWithin(
  verdicts: Readonly<Record<string, Tri>>,
  earlier: readonly Reading<string>[] | null,
  today: LocalDate,
  withinDays: number,
): readonly string[] {
  const known: ReadonlySet<string> = new Set(signalRules);
  const now = Object.entries(verdicts).flatMap(([id, verdict]) => (verdict === true ? id : []));
  const before = (earlier ?? [])
    .filter(({ date }) => daysBetween(date ?? today, today) <= withinDays)
    .map(({ value }) => value);
  return [...new Set([...now, ...before])].filter((id) => known.has(id)).toSorted();
}

/** Enough signs together, or a single one and a person who asks for help. */
export function callsForACall(count: number, needed: number, asks: boolean | null): Tri {
  if (count >= needed) return true;
  // With no sign there is nothing to combine: each rule asks for its own data.
  return count === 0 ? false : holdsTrue(asks);
}
