import { addDays, type LocalDate } from '#kernel';
import { type DiaryDay, mean, standardDeviation } from './diary-day.ts';

export type UsualPainSettings = {
  /** Parameter `ew10.days`: recorded days in a row. */
  readonly days: number;
  /** Parameter `ew10.usualDays`: days that make up the usual. */
  readonly usualDays: number;
  /** Parameter `ew10.fewestUsualDays`. */
  readonly fewest: number;
  /** Parameter `ew10.deviations`: standard deviations above usual. */
  readonly deviations: number;
  /** Parameter `ew10.freshDays`: all the days lie within so many days back. */
  readonly freshDays: number;
};

export type WorseDays = {
  readonly days: readonly DiaryDay[];
  readonly usualPain: number;
  readonly deviation: number;
  readonly limit: number;
  /** Whether every one of the days lies above the limit. */
  readonly allWorse: boolean;
};

/**
 * The last recorded days against the person's own usual pain: mean and standard deviation of the
 * days before them. null = too little diary to say. A day not filled in says nothing; it neither
 * breaks the row nor counts in it.
 */
export function lastDaysAgainstUsual(
  diary: readonly DiaryDay[],
  today: LocalDate,
  settings: UsualPainSettings,
): WorseDays | null {
  const recorded = diary
    .filter(({ day, pain }) => pain !== null && day <= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const days = recorded.slice(-settings.days);
  const first = days[0];
  if (first === undefined || days.length < settings.days) return null;
  if (first.day <= addDays(today, -settings.freshDays)) return null;
  const from = addDays(first.day, -settings.usualDays);
  const usual = painOf(recorded.filter(({ day }) => day < first.day && day >= from));
  if (usual.length < settings.fewest) return null;
  const usualPain = mean(usual);
  const deviation = standardDeviation(usual);
  const limit = usualPain + settings.deviations * deviation;
  return {
    days,
    usualPain,
    deviation,
    limit,
    allWorse: painOf(days).every((pain) => pain > limit),
  };
}

const painOf = (days: readonly DiaryDay[]): readonly number[] =>
  days.flatMap(({ pain }) => pain ?? []);
