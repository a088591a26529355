import { wordsIn } from '#kernel';
import type { Instrument } from '#measures';
import type { DraftItem } from './draft.ts';
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
  language: string,
  instrument: Instrument,
  pairs: readonly Pair[],
  unlike: readonly Pair[],
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
  const other = unlike.map(
    ({ item, asked }): Difference => ({
      path: asked.path,
      kind: 'answers',
      expected: valuesOf(item),
      found: pointsOf(asked),
      blocks: true,
    }),
  );
  // Words can be compared in a language whose words ship, and in no other.
  const worded = instrument.languages.includes(language) ? pairs : [];
  return [
    ...missing,
    ...other,
    ...worded
      .filter((pair) => !unlike.includes(pair))
      .flatMap((pair) => [...questionWords(pair, language), ...answerWords(pair, language)]),
  ];
}

function questionWords({ item, asked }: Pair, language: string): readonly Difference[] {
  if (item.text === null) return [];
  const [expected] = wordsIn(item.text, language);
  const found = asked.text ?? '';
  const alike = Math.max(likeness(expected, found), likeness(expected, lastLine(found)));
  if (alike === 1) return [];
  const { path } = asked;
  return [{ path, kind: 'question-words', expected, found, blocks: alike < sameEnough }];
}

/** The question itself, without the words of the group above it. */
const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';

function answerWords({ item, asked }: Pair, language: string): readonly Difference[] {
  const { path, options, number } = asked;
  if (number !== null) return [];
  return item.options.flatMap(({ value, label, code }): readonly Difference[] => {
    if (label === null) return [];
    const [expected] = wordsIn(label, language);
    const found =
      options.find((option) => isAnswer(option, code, expected)) ??
      options.find(({ weight }, place) => (weight ?? place) === value);
    const words = found?.label ?? '';
    if (likeness(expected, words) === 1 || sameNumber(expected, words)) return [];
    return [{ path, kind: 'answer-words', expected, found: words, blocks: true }];
  });
}

/** The numbers of a rating are the same in every wording: "0 no pain" and "0". */
const sameNumber = (expected: string, found: string): boolean =>
  /^\d+\b/.test(expected) && Number.parseInt(expected, 10) === Number.parseInt(found, 10);

function isAnswer(
  { value, label }: DraftItem['options'][number],
  code: string | null,
  expected: string,
): boolean {
  const own = typeof value === 'object' ? value.code : null;
  return (
    (code !== null && own === code) || (/\p{L}/u.test(expected) && likeness(expected, label) === 1)
  );
}

/** What may be answered, as values: "0, 1, 2, 3" or "0 to 10". */
const valuesOf = ({ options, number }: Pair['item']): string =>
  number === undefined
    ? options.map(({ value }) => value).join(', ')
    : `${number.min} to ${number.max}`;

const pointsOf = ({ options, number }: DraftItem): string =>
  number === null
    ? options.map(({ weight, label }) => weight ?? `${label} (no points)`).join(', ')
    : `${number.min} to ${number.max}`;
