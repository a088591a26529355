import {
  addDays,
  addHours,
  type Instant,
  type LocalDate,
  localDayOf,
  type TimeZone,
} from '#kernel';

/** Days back that an entry may still be written for. */
export const oldestEntryDays = 400;

export type EntryFault = {
  readonly code: 'day-in-the-future' | 'day-too-old';
  readonly message: string;
};

/** Nowhere on earth is a clock further ahead of UTC (Line Islands, all year). */
const furthestAheadHours = 14;

/** The newest day that has begun anywhere: a person on a journey may be that far ahead of home. */
export const newestDayAnywhere = (now: Instant): LocalDate =>
  addHours(now, furthestAheadHours).slice(0, 10) as LocalDate;

/**
 * What speaks against writing about `day` now; null: nothing. A day may have begun where the phone is and not yet at
 * home: it is kept, and counts at home from the day on which it begins there.
 */
export function entryFault(day: LocalDate, now: Instant, zone: TimeZone): EntryFault | null {
  if (day > newestDayAnywhere(now)) {
    return { code: 'day-in-the-future', message: `${day} has not begun anywhere yet.` };
  }
  const oldest = addDays(localDayOf(now, zone), -oldestEntryDays);
  return day < oldest
    ? { code: 'day-too-old', message: `Entries can reach back to ${oldest}.` }
    : null;
}

/** Whether it was written on a later day of the person's calendar than the one it is about. */
export function isBackFilled(day: LocalDate, recordedAt: Instant, zone: TimeZone): boolean {
  return localDayOf(recordedAt, zone) > day;
}
