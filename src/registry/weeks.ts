import type { DayValues } from '#diary';
import { addDays, daysBetween, type LocalDate } from '#kernel';

export const weeksShown = 12;

/** What stands for a week in which nothing was recorded. */
export const nothing = -1;

const shown = ['pain', 'mood', 'sleep'] as const;
type Shown = (typeof shown)[number];

/** Weekly means × 10 of the last twelve recorded weeks, oldest first. */
export type Weeks = Readonly<Record<Shown, readonly number[]>> & {
  /** The Monday of the last one; null: nothing was ever recorded. */
  readonly until: LocalDate | null;
};

/** 5 January 1970 was a Monday. */
const someMonday = '1970-01-05' as LocalDate;

export function mondayOf(day: LocalDate): LocalDate {
  const since = daysBetween(someMonday, day) % 7;
  return addDays(day, -((since + 7) % 7));
}

/** The mean of a week's days × 10, each day counting once however often it was written. */
export function weekMean(days: readonly DayValues[], monday: LocalDate, what: Shown): number {
  const sunday = addDays(monday, 6);
  const given = days.flatMap((one) =>
    one.day >= monday && one.day <= sunday ? (one[what] ?? []) : [],
  );
  if (given.length === 0) return nothing;
  return Math.round((given.reduce((sum, value) => sum + value, 0) / given.length) * 10);
}

/** The twelve weeks that end with the last recorded day. */
export function weeksOf(days: readonly DayValues[]): Weeks {
  const last = days.at(-1)?.day;
  if (last === undefined) return { pain: [], mood: [], sleep: [], until: null };
  const until = mondayOf(last);
  const means = (what: Shown) =>
    Array.from({ length: weeksShown }, (_, place) =>
      weekMean(days, addDays(until, (place - weeksShown + 1) * 7), what),
    );
  return { pain: means('pain'), mood: means('mood'), sleep: means('sleep'), until };
}

/** The same values as the twelve weeks up to today; weeks since the last entry are empty. */
export function weeksUpTo(
  values: readonly number[],
  until: LocalDate | null,
  today: LocalDate,
): (number | null)[] {
  // `until` is a Monday, so whole weeks since it are weeks of the calendar.
  const since = until === null ? 0 : Math.max(0, Math.floor(daysBetween(until, today) / 7));
  return Array.from({ length: weeksShown }, (_, place) => {
    const value = until === null ? undefined : values[place + since];
    return value === undefined || value === nothing ? null : value / 10;
  });
}
