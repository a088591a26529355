import {
  addDays,
  daysBetween,
  type Instant,
  isInstant,
  isLocalDate,
  type LocalDate,
} from '#kernel';
import type { Fact } from '#reasoning';
import { plainName } from '../score-limits.ts';
import type { CaseFault } from './file.ts';

/** What a part of a case file says, and what in it cannot be. */
export type ReadPart = { readonly facts: readonly Fact[]; readonly faults: readonly CaseFault[] };

export const nothingRead: ReadPart = { facts: [], faults: [] };

export const together = (parts: readonly ReadPart[]): ReadPart => ({
  facts: parts.flatMap(({ facts }) => facts),
  faults: parts.flatMap(({ faults }) => faults),
});

/** One field as it stands in the file, with its JSON pointer. */
export type Field = { readonly value: unknown; readonly path: string };

/** The fields of an object by plain name: "q6_b", "q6b" and "Q6b" are one. */
export type Fields = ReadonlyMap<string, Field>;

export function fieldsOf(value: unknown, path: string): Fields {
  if (!isObject(value)) return new Map();
  const entries = Object.entries(value).map(([key, one]): [string, Field] => [
    plainName(key),
    { value: one, path: `${path}/${pointer(key)}` },
  ]);
  return new Map(entries);
}

/** The first of these names that says something. */
export function fieldOf(fields: Fields, names: readonly string[]): Field | null {
  for (const name of names) {
    const field = fields.get(name);
    if (field !== undefined && field.value !== null && field.value !== undefined) return field;
  }
  return null;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Answers by name under "items" were put aside under a name of their own: a fault names the file's. */
export const asWritten = (path: string): string => path.replace(/itemsByName$/, 'items');

/** Yes, no or refused; null: not said. Undefined: it cannot be read. */
export type YesNo = boolean | 'refused' | null;

const yes = /^(y|yes|true|positive|pos|present|1|endorsed)$/i;
const no = /^(n|no|false|negative|neg|absent|none|0|denied|never)$/i;
const refused = /refus|declin|rather-not|prefer-not|would-not-say|^2$/i;
const unknown = /^(|unknown|not-?known|not-?asked|missing|na|n-?a|unanswered|not-?answered)$/i;

export function yesNoIn(value: unknown): YesNo | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const said = String(value)
    .trim()
    .replaceAll(/[\s_]+/g, '-');
  if (yes.test(said)) return true;
  if (no.test(said)) return false;
  if (refused.test(said)) return 'refused';
  return unknown.test(said) ? null : undefined;
}

/** A field that is yes or no, with a fault where it is neither. Refused counts as not known. */
export function yesNoField(field: Field | null): {
  readonly value: boolean | null;
  readonly faults: readonly CaseFault[];
} {
  if (field === null) return { value: null, faults: [] };
  const said = yesNoIn(field.value);
  if (said === undefined) return { value: null, faults: [notAnAnswer(field.path)] };
  return { value: said === 'refused' ? null : said, faults: [] };
}

export const notAnAnswer = (path: string): CaseFault => ({
  path,
  code: 'not-a-choice',
  message: 'This is yes or no (true, false), or null where it is not known.',
});

const unitDays: readonly (readonly [RegExp, number])[] = [
  [/^h/, 1 / 24],
  [/^d/, 1],
  [/^w/, 7],
  [/^mo?/, 30.5],
  [/^y/, 365.25],
];
const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  twelve: 12,
};

/** A little more than any bound: "more than 3 months ago" is beyond three months. */
const beyond = 1.01;

/** How many days ago at the most words like "past 3 months", "> 1 year" or "lifetime" mean; null: not said. */
export function daysAgoIn(words: string): number | null {
  const said = words.toLowerCase().replaceAll(/[_-]+/g, ' ');
  if (/today|\bnow\b|current|this week|yesterday/.test(said)) return 1;
  const further = /more than|over\b|longer|older|before|prior|>|not in|not within|beyond/.test(
    said,
  );
  const amount =
    /(\d+(?:\.\d+)?|\bone|\ban?\b|two|three|four|six|twelve)?\s*(hours?|hrs?|h\b|days?|d\b|weeks?|wks?|w\b|months?|mos?\b|m\b|years?|yrs?|y\b)/.exec(
      said,
    );
  if (amount === null) return /life|ever|remote|distant|past history/.test(said) ? Infinity : null;
  const [, number, unit] = amount;
  const count = number === undefined ? 1 : (numberWords[number] ?? Number(number));
  const days = unitDays.find(([start]) => start.test(unit ?? ''))?.[1] ?? 1;
  return further ? count * days * beyond + 1 : count * days;
}

type DayRead = { readonly day: LocalDate | null; readonly faults: readonly CaseFault[] };

/** A day given as such, as a moment, or as so many days or hours ago. */
export function dayIn(fields: Fields, asOf: Instant): DayRead {
  const today = asOf.slice(0, 10) as LocalDate;
  const on = fieldOf(fields, ['date', 'on', 'day', 'when', 'at', 'startdate', 'started', 'start']);
  if (typeof on?.value === 'string') return dayGiven(on.value, on.path, today);
  for (const [names, perUnit] of agoNames) {
    const ago = fieldOf(fields, names);
    if (ago !== null) return dayAgo(ago, perUnit, today);
  }
  return { day: null, faults: [] };
}

function dayGiven(words: string, path: string, today: LocalDate): DayRead {
  const day = isInstant(words) ? words.slice(0, 10) : words;
  if (!isLocalDate(day)) {
    const ago = daysAgoIn(day);
    return ago !== null && Number.isFinite(ago)
      ? { day: daysBefore(today, ago), faults: [] }
      : faulty({ path, code: 'not-a-date', message: 'This is a day.' });
  }
  if (daysBetween(day, today) >= 0) return { day, faults: [] };
  const message = `${day} is after ${today}, the day of asking.`;
  return faulty({ path, code: 'in-the-future', message });
}

function dayAgo({ value, path }: Field, perUnit: number, today: LocalDate): DayRead {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return faulty({ path, code: 'wrong-type', message: 'This is a number.' });
  }
  if (value * perUnit > lifetimeDays) {
    return faulty({ path, code: 'out-of-range', message: 'This is longer ago than a life lasts.' });
  }
  if (value >= 0) return { day: daysBefore(today, value * perUnit), faults: [] };
  return faulty({ path, code: 'negative', message: 'This lies in the past: 0 or more.' });
}

const faulty = (fault: CaseFault): DayRead => ({ day: null, faults: [fault] });

const agoNames: readonly (readonly [readonly string[], number])[] = [
  [['hoursago', 'hourssince', 'hours'], 1 / 24],
  [['daysago', 'dayssince', 'starteddaysago', 'dischargeddaysago', 'days'], 1],
  [['weeksago', 'weekssince', 'startedweeksago', 'weeks'], 7],
  [['monthsago', 'monthssince', 'startedmonthsago', 'months'], 30.5],
];

/** Nothing that a person lived through lies further back. */
const lifetimeDays = 130 * 366;

const daysBefore = (today: LocalDate, days: number): LocalDate =>
  addDays(today, -Math.floor(Math.min(days, lifetimeDays)));
