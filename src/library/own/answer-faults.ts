import { blankIn, type Fault, fault, missingWords } from './fault.ts';
import type { OwnAnswer } from './questionnaire.ts';

type Languages = readonly string[];

/** What is wrong with how one question is answered. */
export function answerFaults(
  answer: OwnAnswer,
  languages: Languages,
  at: number,
): readonly Fault[] {
  const path = ['items', at, 'answer'];
  switch (answer.kind) {
    case 'yes-no':
      return [];
    case 'scale':
      return [
        ...missingWords(answer.low, languages, [...path, 'low'], 'Please say what 0 means'),
        ...missingWords(answer.high, languages, [...path, 'high'], 'Please say what 10 means'),
      ];
    case 'number':
      return numberFaults(answer, languages, path);
    case 'choice':
      return choiceFaults(answer, languages, path);
  }
}

type Kind<Name extends OwnAnswer['kind']> = Extract<OwnAnswer, { kind: Name }>;

function choiceFaults(
  { options }: Kind<'choice'>,
  languages: Languages,
  path: Fault['path'],
): readonly Fault[] {
  if (options.length < 2) {
    return [fault([...path, 'options'], 'too-few', 'Give at least two answers.')];
  }
  return options.flatMap(({ value, label }, at) => {
    const place = [...path, 'options', at];
    const before = at === 0 ? null : (options[at - 1]?.value ?? null);
    return [
      ...missingWords(label, languages, [...place, 'label'], 'Please write the answer'),
      ...(value === null ? [fault([...place, 'value'], 'missing', 'Give its value.')] : []),
      ...(value !== null && before !== null && value <= before
        ? [fault([...place, 'value'], 'not-rising', 'Values rise from the first to the last.')]
        : []),
    ];
  });
}

function numberFaults(
  { min, max, step, unit }: Kind<'number'>,
  languages: Languages,
  path: Fault['path'],
): readonly Fault[] {
  return [
    ...(min === null ? [fault([...path, 'min'], 'missing', 'Give the smallest number.')] : []),
    ...(max === null ? [fault([...path, 'max'], 'missing', 'Give the largest number.')] : []),
    ...(min !== null && max !== null && max <= min
      ? [fault([...path, 'max'], 'not-rising', 'The largest is above the smallest.')]
      : []),
    ...(step !== null && step <= 0
      ? [fault([...path, 'step'], 'not-rising', 'A step is above 0.')]
      : []),
    ...allOrNone(unit, languages, [...path, 'unit']),
  ];
}

/** Words that may be left out, but then in every language. */
function allOrNone(
  words: Record<string, string>,
  languages: Languages,
  path: Fault['path'],
): readonly Fault[] {
  const blank = blankIn(words, languages);
  return blank.length === languages.length
    ? []
    : missingWords(words, languages, path, 'Please give these words');
}
