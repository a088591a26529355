import { wordsIn } from '#kernel';
import type { Instrument, Item } from '#measures';
import type { Draft, DraftItem } from './draft.ts';
import { likeness, type Pair } from './pairing.ts';

/** One way in which a form differs from the questionnaire it says it is. */
export type Difference = {
  readonly path: string;
  readonly kind: 'question-missing' | 'answers' | 'answer-words' | 'question-words';
  readonly expected: string;
  readonly found: string;
  /** False for small changes of wording, which are shown and not forbidden. */
  readonly blocks: boolean;
};

/** Where at least so much of the words is the same, it counts as the same question (own judgement). */
const sameEnough = 0.7;

/** Questions and answers of a form against the questionnaire it claims to be. */
export function compareItems(
  draft: Draft,
  instrument: Instrument,
  pairs: readonly Pair[],
): readonly Difference[] {
  const paired = new Set(pairs.map(({ item }) => item));
  const missing = instrument.items
    .filter((item) => !paired.has(item))
    .map(
      (item): Difference => ({
        path: '/item',
        kind: 'question-missing',
        expected: item.text?.en ?? item.loinc ?? item.id,
        found: '',
        blocks: true,
      }),
    );
  return [...missing, ...pairs.flatMap((pair) => differencesOf(pair, draft.language, instrument))];
}

function differencesOf(
  { item, asked }: Pair,
  language: string,
  instrument: Instrument,
): readonly Difference[] {
  const expected = valuesOf(item);
  const found = pointsOf(asked);
  if (expected !== found) {
    return [{ path: asked.path, kind: 'answers', expected, found, blocks: true }];
  }
  // Words can be compared in a language whose words ship, and in no other.
  if (!instrument.languages.includes(language)) return [];
  return [...questionWords(item, asked, language), ...answerWords(item, asked, language)];
}

function questionWords(item: Item, asked: DraftItem, language: string): readonly Difference[] {
  if (item.text === null) return [];
  const [expected] = wordsIn(item.text, language);
  const found = asked.text ?? '';
  const alike = Math.max(likeness(expected, found), likeness(expected, lastLine(found)));
  if (alike === 1) return [];
  return [
    { path: asked.path, kind: 'question-words', expected, found, blocks: alike < sameEnough },
  ];
}

/** The question itself, without the words of the group above it. */
const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';

function answerWords(item: Item, asked: DraftItem, language: string): readonly Difference[] {
  const byValue = new Map(asked.options.map((option, at) => [option.weight ?? at, option.label]));
  return item.options.flatMap(({ value, label }): readonly Difference[] => {
    const found = byValue.get(value);
    if (label === null || found === undefined) return [];
    const [expected] = wordsIn(label, language);
    if (likeness(expected, found) === 1) return [];
    const isNumber = /^\d+\b/.test(expected) && Number.parseInt(found, 10) === value;
    const path = asked.path;
    return isNumber ? [] : [{ path, kind: 'answer-words', expected, found, blocks: true }];
  });
}

/** What may be answered, as values: "0, 1, 2, 3". */
function valuesOf({ options, number }: Item): string {
  if (number !== undefined) return rangeWords(number.min, number.max, number.step);
  const values = options.map(({ value }) => value);
  return inSteps(values) ?? values.join(', ');
}

function pointsOf({ options, number }: DraftItem): string {
  if (number !== null) return rangeWords(number.min, number.max, number.step);
  const values = options.map(({ weight }, at) => weight ?? at).toSorted((a, b) => a - b);
  return inSteps(values) ?? values.join(', ');
}

const rangeWords = (min: number, max: number, step: number | null): string =>
  `${min} to ${max}${step === null ? '' : ` by ${step}`}`;

/** More than ten values one apart are a rating, whether a form writes it as answers or as a number. */
const ratingLeast = 10;

function inSteps(values: readonly number[]): string | null {
  const [first, second] = values;
  const last = values.at(-1);
  if (first === undefined || second === undefined || last === undefined) return null;
  const step = second - first;
  const even = values.every((value, at) => value === first + at * step);
  return even && values.length > ratingLeast ? rangeWords(first, last, step) : null;
}
