import { uuidv7 } from 'uuidv7';
import { type Id, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';

/** Ids are born where the record is born, so a repeated request is the same record. */
export const newId = <Name extends string>(): Id<Name> => uuidv7() as Id<Name>;

export const instantNow = (): Instant => new Date().toISOString() as Instant;

/** The calendar day where the phone is: a person's day, also on a night shift or a journey. */
export function todayHere(): LocalDate {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return localDayOf(instantNow(), timeZone as TimeZone);
}
