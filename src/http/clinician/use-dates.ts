import { useLingui } from '@lingui/react/macro';
import { daysBetween, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { useClinic } from './clinic.ts';

export type Dates = {
  /** "14 Nov 2026" */
  readonly day: (day: LocalDate) => string;
  /** "14 Nov 2026, 09:12", in the reader's own time. */
  readonly moment: (at: Instant) => string;
  /** "3 days ago", "in 2 hours" */
  readonly away: (at: Instant) => string;
  /** Whole days since then; negative for what is still to come. */
  readonly daysSince: (day: LocalDate) => number;
  /** The clinic's calendar day now: what is done today is done on its day. */
  readonly today: LocalDate;
};

const minuteMs = 60_000;

/** Dates in the reader's language. "Now" is the clinic's clock, so that tests can stop it. */
export function useDates(): Dates {
  const { i18n } = useLingui();
  const locale = regional(i18n.locale);
  const clinic = useClinic();
  const now = clinic.now();
  const today = localDayOf(now, clinic.timeZone ?? zoneOfReader());
  return {
    day: (day) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(day),
      ),
    moment: (at) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(at),
      ),
    away: (at) => inWords(locale, Date.parse(at) - Date.parse(now)),
    daysSince: (day) => daysBetween(day, today),
    today,
  };
}

const zoneOfReader = (): TimeZone =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone as TimeZone;

/** The reader's own kind of the language: who reads English in Britain gets "25 Nov". */
function regional(language: string): string {
  const base = language.split('-')[0] ?? language;
  return navigator.languages.find((tag) => tag.split('-')[0] === base) ?? language;
}

function inWords(locale: string, ms: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.round(ms / minuteMs);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 36) return words.format(hours, 'hour');
  return words.format(Math.round(hours / 24), 'day');
}
