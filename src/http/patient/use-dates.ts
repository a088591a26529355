import { useLingui } from '@lingui/react/macro';
import { addDays, type Instant, type LocalDate } from '#kernel';

export type Dates = {
  /** "Monday 23 November" */
  readonly longDay: (day: LocalDate) => string;
  /** "23 November" */
  readonly shortDay: (day: LocalDate) => string;
  /** "23 Nov 2026" */
  readonly dated: (day: LocalDate) => string;
  /** "Mon" and its first letter, as short as the language has it. */
  readonly weekday: (day: LocalDate, length: 'long' | 'short' | 'narrow') => string;
  /** "08:02", in the reader's own time. */
  readonly time: (at: Instant) => string;
  /** "23 Nov 2026, 08:02" */
  readonly moment: (at: Instant) => string;
};

/** Dates in the reader's language; English in the way of the device's region. */
export function useDates(): Dates {
  const { i18n } = useLingui();
  const locale = localeOf(i18n.locale, navigator.language);
  const ofDay = (options: Intl.DateTimeFormatOptions) => (day: LocalDate) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day));
  const ofMoment = (options: Intl.DateTimeFormatOptions) => (at: Instant) =>
    withoutDots(new Intl.DateTimeFormat(locale, options).format(new Date(at)));
  return {
    longDay: ofDay({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay: ofDay({ day: 'numeric', month: 'long' }),
    dated: ofDay({ dateStyle: 'medium' }),
    weekday: (day, length) => ofDay({ weekday: length })(day),
    time: ofMoment({ timeStyle: 'short' }),
    moment: ofMoment({ dateStyle: 'medium', timeStyle: 'short' }),
  };
}

/**
 * Arabic with the digits the scales on the screen have; plain English as the English of the region, and
 * Spanish by the clock of the region: twelve hours in the United States and Mexico, 24 in Spain.
 */
export function localeOf(language: string, device: string): string {
  if (language.startsWith('ar')) return 'ar-u-nu-latn';
  if (!language.startsWith('en')) return inRegion(language, device);
  return /^en\b/i.test(device) && isKnownLocale(device) ? device : 'en-GB';
}

/** “4:30 p. m.” at the end of a sentence would end it twice: Spanish says “4:30 pm” here. */
export const withoutDots = (time: string): string => time.replace(/([ap])\.\s?m\./u, '$1m');

function inRegion(language: string, device: string): string {
  const region = isKnownLocale(device) ? new Intl.Locale(device).region : undefined;
  return region === undefined ? language : `${language}-${region}`;
}

/** Some devices say where they are in words no standard knows ("en-US@posix"). */
function isKnownLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** The days from `count - 1` days before `last` up to it. */
export function daysUntil(last: LocalDate, count: number): readonly LocalDate[] {
  return Array.from({ length: count }, (_, index) => addDays(last, index - count + 1));
}
