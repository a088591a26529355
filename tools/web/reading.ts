import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The reading gate of patient texts: a floor that finds the worst, never a proof of clarity. */
export const limits = {
  gradeStandard: 8,
  gradePlain: 6,
  /** A grade says nothing about fewer words: "Save" would be grade -3. */
  wordsForAGrade: 8,
  wordsInASentence: 20,
  /** Above this a message has a twin in plain words. */
  wordsWithoutTwin: 15,
} as const;

/** What frightens, blames or is misread, and what to say instead. */
export const wordsToAvoid: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bchronic/i, 'for a long time, long-lasting'],
  [/\bsuffer/i, 'live with, have'],
  [/\bdamag/i, 'say what changed and what helps'],
  [/\bdegenerat|\bdeteriorat|\bcrumbl/i, 'normal age changes'],
  [/\bwear and tear|\bbone on bone/i, 'normal age changes'],
  [/\bcatastroph/i, 'worry that will not stop'],
  [/\b(non-?)?complian/i, 'what got in the way'],
  [/\baddict|\bsubstance abuse/i, 'needing more and more of a medicine'],
  [/\bprox(y|ies)\b/i, 'carer, trusted person'],
  [/\bcommit(ted)? suicide/i, 'died by suicide, end your life'],
  [/\binvalid\b|\bcripple/i, 'say what to change'],
  [/\bfail(ed|ure|ing)?\b/i, 'say what happened and what comes next'],
  [/\babnormal/i, 'different from what we expect'],
];

/** Every text a reader could see from one message: each branch of a plural, marks taken away. */
export function textsOf(message: string): readonly string[] {
  const plural =
    /\{\w+, (?:plural|select|selectordinal),\s*((?:[^{}]|\{[^{}]*\}|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/;
  const found = plural.exec(message);
  if (!found) return [plainText(message)];
  const branches = [...(found[1] ?? '').matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}/g)];
  return branches.flatMap(([, branch = '']) => textsOf(message.replace(found[0], () => branch)));
}

const plainText = (message: string): string =>
  message
    .replace(/<\/?\w+\/?>/g, '')
    .replace(/\{\w+\}/g, 'Ana')
    .replaceAll('#', '3')
    .trim();

/** What is wrong with a message for the reader it is meant for; an empty list is a pass. */
export function readingFaults(message: string, gradeLimit: number): readonly string[] {
  return textsOf(message).flatMap((text) => [
    ...sentenceFaults(text),
    ...gradeFault(text, gradeLimit),
  ]);
}

function sentenceFaults(text: string): readonly string[] {
  const long = sentencesOf(text).filter(
    (sentence) => wordsOf(sentence).length > limits.wordsInASentence,
  );
  const avoided = wordsToAvoid.filter(([pattern]) => pattern.test(text));
  return [
    ...long.map((sentence) => `more than ${limits.wordsInASentence} words: “${sentence}”`),
    ...avoided.map(([pattern, instead]) => `“${pattern.exec(text)?.[0]}” in “${text}”: ${instead}`),
  ];
}

function gradeFault(text: string, gradeLimit: number): readonly string[] {
  const words = wordsOf(text);
  if (words.length < limits.wordsForAGrade) return [];
  const grade = fleschKincaid({
    sentence: Math.max(sentencesOf(text).length, 1),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(syllable(word), 1), 0),
  });
  return grade > gradeLimit ? [`grade ${grade.toFixed(1)} over ${gradeLimit}: “${text}”`] : [];
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:…])\s+/).filter((sentence) => sentence !== '');

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
