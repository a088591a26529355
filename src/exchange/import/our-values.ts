import { wordsIn } from '#kernel';
import type { Instrument } from '#measures';
import type { DraftItem } from './draft.ts';
import { optionKey } from './options.ts';
import { likeness, type Pair } from './pairing.ts';

/** What each answer of a question is worth in the questionnaire it claims to be, by place. */
export type OurValues = ReadonlyMap<string, readonly number[]>;

export type Valued = {
  readonly values: OurValues;
  /**
   * Questions whose answers are known by their points alone, grouped by what can be answered: nobody
   * can say whether "never" is the lowest or the highest of them, but it is the same in all of a group.
   */
  readonly loose: readonly (readonly Pair[])[];
  /** Questions whose answers are others. */
  readonly unlike: readonly Pair[];
};

/** Pairs the answers by their words, else by their code, else by their points. */
export function ourValues(
  pairs: readonly Pair[],
  language: string,
  instrument: Instrument,
): Valued {
  const values = new Map<string, readonly number[]>();
  const loose = new Map<string, Pair[]>();
  const unlike: Pair[] = [];
  for (const pair of pairs) {
    const { item, asked } = pair;
    if (asked.number !== null) {
      if (!sameRange(pair)) unlike.push(pair);
      continue;
    }
    const named = byName(pair, language, instrument.languages.includes(language));
    const found = named ?? byPoints(pair);
    if (found === null) {
      unlike.push(pair);
      continue;
    }
    values.set(asked.linkId, found);
    if (named === null && item.number === undefined) {
      const key = asked.options.map(optionKey).toSorted().join('\n');
      loose.set(key, [...(loose.get(key) ?? []), pair]);
    }
  }
  return { values, loose: [...loose.values()], unlike };
}

function byName(
  { item, asked }: Pair,
  language: string,
  wordsShip: boolean,
): readonly number[] | null {
  if (item.options.length !== asked.options.length) return null;
  const places = asked.options.map((option) => {
    const { value, label } = option;
    const code = typeof value === 'object' ? value.code : null;
    return (
      item.options.find((one) => one.code !== null && one.code === code) ??
      (wordsShip
        ? item.options.find(
            (one) => one.label !== null && alike(wordsIn(one.label, language)[0], label),
          )
        : undefined)
    );
  });
  const values = places.flatMap((one) => one?.value ?? []);
  return new Set(values).size === item.options.length ? values : null;
}

const alike = (expected: string, found: string): boolean =>
  /\p{L}/u.test(expected) && likeness(expected, found) === 1;

function byPoints({ item, asked }: Pair): readonly number[] | null {
  const points = asked.options.flatMap(({ weight }) => weight ?? []);
  const sorted = points.toSorted((a, b) => a - b);
  const expected = valuesOf(item);
  const same = sorted.length === expected.length && sorted.every((one, at) => one === expected[at]);
  return same ? points : null;
}

/** Everything that may be answered; a rating by number is as many answers as it has steps. */
function valuesOf({ options, number }: Pair['item']): readonly number[] {
  if (number === undefined) return options.map(({ value }) => value);
  const { min, max, step } = number;
  if (step === null) return [];
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => min + at * step);
}

function sameRange({ item, asked }: Pair): boolean {
  const { number } = asked;
  if (number === null) return false;
  if (item.number !== undefined)
    return item.number.min === number.min && item.number.max === number.max;
  const values = valuesOf(item);
  return number.step === 1 && values[0] === number.min && values.at(-1) === number.max;
}

/** The same answers counted from the other end: lowest + highest − value. */
export function turned(values: OurValues, group: readonly Pair[]): OurValues {
  const other = new Map(values);
  for (const { asked } of group) {
    const own = values.get(asked.linkId) ?? [];
    const ends = Math.min(...own) + Math.max(...own);
    other.set(
      asked.linkId,
      own.map((value) => ends - value),
    );
  }
  return other;
}

/** The value of what was given to a question: of the option in its place, or the number itself. */
export const valueGiven = (
  asked: DraftItem,
  given: number,
  values: OurValues,
): number | undefined => (asked.number === null ? values.get(asked.linkId)?.[given] : given);
