import type { Fields } from './fields.ts';

/** A part of the input by its plain name ('' = the input itself). */
export type Place = { readonly name: string; readonly fields: Fields };

/** Two spans of days that are held against each other, each as a figure a day. */
export type Spans = {
  readonly now: number | null;
  readonly before: number | null;
  readonly path: string;
};

const nowWords = /14|recent|last|now|current|latest|2w|after|fortnight/;
const beforeWords = /28|prior|before|baseline|previous|usual|4w|earlier/;
const perDayWords = /perday|aday|daily|mean|avg|average/;
const perWeekWords = /perweek|weekly|aweek/;

export type SpanKind = {
  /** What the name of a field or its part says it is about. */
  readonly about: RegExp;
  readonly not?: RegExp;
  /** Whether a single figure is a sum over its span (doses) or a mean a day (steps). */
  readonly figures: 'sums' | 'means';
};

/** A change said in percent, up or down. */
const changeWords = /(change|rise|increase|drop|fall|decline|decrease|up|down)(by)?(pct|percent)/;
const downWords = /drop|fall|decline|decrease|down/;

const hundred = 100;
const nowDays = 14;
const beforeDays = 28;

/** Fields about one thing, by the words of their names: "prnLast14d", "prnPrior28d", "steps: {baseline}". */
export function spansIn(places: readonly Place[], kind: SpanKind): Spans | null {
  const fields = places.flatMap(({ name, fields: of }) =>
    [...of].flatMap(([key, { value, path }]) => {
      const full = kind.about.test(name) ? `${name}${key}` : key;
      if (!kind.about.test(full) || kind.not?.test(full) === true) return [];
      return [{ key: full, value, path }];
    }),
  );
  const daily = fields.flatMap(({ value, path }) => {
    const days = daysIn(value);
    return days !== null && days.length > nowDays ? [{ days, path }] : [];
  })[0];
  const named = (words: RegExp, not: RegExp, days: number) =>
    fields.flatMap(({ key, value }) =>
      words.test(key) && !not.test(key) ? (perDay(key, value, days, kind.figures) ?? []) : [],
    )[0] ?? null;
  const before = named(beforeWords, /^$/, beforeDays);
  const now = named(nowWords, beforeWords, nowDays);
  const path = fields[0]?.path ?? '';
  const change = fields.flatMap(({ key, value }) =>
    changeWords.test(key) && typeof value === 'number' ? [[key, value] as const] : [],
  )[0];
  if (change !== undefined) {
    const [key, percent] = change;
    const signed = downWords.test(key) ? -Math.abs(percent) : percent;
    return { now: hundred + signed, before: hundred, path };
  }
  if (before !== null || now !== null) return { now, before, path };
  if (daily === undefined) return null;
  const known = daily.days.slice(-(nowDays + beforeDays));
  return {
    now: meanOf(known.slice(-nowDays)),
    before: meanOf(known.slice(0, -nowDays)),
    path: daily.path,
  };
}

const daysIn = (value: unknown): readonly (number | null)[] | null =>
  Array.isArray(value) && value.every((each) => each === null || typeof each === 'number')
    ? value
    : null;

function perDay(
  key: string,
  value: unknown,
  days: number,
  figures: SpanKind['figures'],
): number | null {
  const listed = daysIn(value);
  if (listed !== null) return meanOf(listed);
  if (typeof value !== 'number') return null;
  if (perDayWords.test(key)) return value;
  if (perWeekWords.test(key)) return value / 7;
  return figures === 'sums' ? value / days : value;
}

function meanOf(days: readonly (number | null)[]): number | null {
  const known = days.flatMap((day) => day ?? []);
  return known.length === 0 ? null : known.reduce((sum, day) => sum + day, 0) / known.length;
}
