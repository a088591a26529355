import type { LocalDate } from '#kernel';

/** The six data colours, named for what they always stand for. Their order follows tokens.css. */
export type Series = 'pain' | 'mood' | 'sleep' | 'activity' | 'medicines' | 'energy';

const order: readonly Series[] = ['pain', 'mood', 'sleep', 'activity', 'medicines', 'energy'];

export const colourOf = (series: Series): string => `var(--data-${order.indexOf(series) + 1})`;

/** Colour is never alone: each series has its own dashes too. */
export const dashesOf = (series: Series): string | undefined =>
  ({ mood: '7 3', sleep: '2 3', medicines: '9 3 2 3' })[series as string];

/** A value on a day. A day without an entry is absent, never zero. */
export type Point = { readonly day: LocalDate; readonly value: number };

/** Maps `from` … `to` onto a length of the drawing, straight. */
export function scaled(
  [from, to]: readonly [from: number, to: number],
  [start, end]: readonly [start: number, end: number],
): (value: number) => number {
  const span = to - from || 1;
  return (value) => Math.round((start + ((value - from) / span) * (end - start)) * 10) / 10;
}

/** "26 Aug" in the reader's language. */
export function shortDay(day: LocalDate, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(day));
}
