import type { Brand } from './brand.ts';

/** A moment in UTC, as an ISO 8601 string that sorts by time: "2026-03-09T17:45:00.000Z". */
export type Instant = Brand<string, 'Instant'>;

/** A day on the patient's own calendar: "2026-03-09". It has no time zone. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** An IANA zone name: "Europe/Berlin". */
export type TimeZone = Brand<string, 'TimeZone'>;

const dayMs = 86_400_000;

export function isLocalDate(text: string): text is LocalDate {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

export function isInstant(text: string): text is Instant {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

export function isTimeZone(text: string): text is TimeZone {
  try {
    return text.length > 0 && Intl.DateTimeFormat('en', { timeZone: text }) !== null;
  } catch {
    return false;
  }
}

export function addDays(day: LocalDate, count: number): LocalDate {
  const moved = new Date(Date.parse(day) + count * dayMs);
  return moved.toISOString().slice(0, 10) as LocalDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function addHours(at: Instant, hours: number): Instant {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString() as Instant;
}

/**
 * The patient's calendar day on which `at` falls. A day with a clock change has 23 or 25 hours and
 * is still one day.
 */
export function localDayOf(at: Instant, zone: TimeZone): LocalDate {
  return calendarOf(zone).format(Date.parse(at)) as LocalDate;
}

/** Dear to make and asked for all the time; there are only so many zones. */
const calendars = new Map<TimeZone, Intl.DateTimeFormat>();

function calendarOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  // The Swedish locale writes dates as ISO 8601 does.
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  calendars.set(zone, calendar);
  return calendar;
}
