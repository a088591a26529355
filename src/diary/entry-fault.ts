import { addDays, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';

/** Days back that an entry may still be written for. */
export const oldestEntryDays = 400;

export type EntryFault = {
  readonly code: 'day-in-the-future' | 'day-too-old';
  readonly message: string;
};

/** What speaks against writing about `day` now, on the person's own calendar; null: nothing. */
export function entryFault(day: LocalDate, now: Instant, zone: TimeZone): EntryFault | null {
  const today = localDayOf(now, zone);
  if (day > today) {
    return {
      code: 'day-in-the-future',
      message: `It is ${today} where you live; ${day} is still to come.`,
    };
  }
  const oldest = addDays(today, -oldestEntryDays);
  return day < oldest
    ? { code: 'day-too-old', message: `Entries can reach back to ${oldest}.` }
    : null;
}

/** Whether it was written on a later day of the person's calendar than the one it is about. */
export function isBackFilled(day: LocalDate, recordedAt: Instant, zone: TimeZone): boolean {
  return localDayOf(recordedAt, zone) > day;
}
