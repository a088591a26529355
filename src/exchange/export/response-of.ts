import { wordsIn } from '#kernel';
import type { Item } from '#measures';
import { filled, type Json, type Resource } from '../fhir.ts';
import { urls } from '../import/extension-urls.ts';
import { answerCoding, canonicalOf, scoreLinkId } from './codes.ts';
import type { AnsweredOccasion } from './occasion.ts';
import { withWordsThatMayGo } from './words-that-may-go.ts';

/** The answers of one occasion. What was left out has no answer, which is not the same as 0. */
export function responseOf(occasion: AnsweredOccasion, language: string, base: string): Resource {
  const { answers, scores, missing } = occasion;
  const instrument = withWordsThatMayGo(occasion.instrument);
  const given = new Map(answers.map(({ item, value }) => [item, value]));
  const calculated = Object.entries(scores).flatMap(([key, value]): readonly Json[] =>
    value === null
      ? []
      : [
          {
            linkId: scoreLinkId(key),
            text: key,
            answer: [
              typeof value === 'boolean' ? { valueBoolean: value } : { valueDecimal: value },
            ],
          },
        ],
  );
  return {
    resourceType: 'QuestionnaireResponse',
    id: occasion.scoreId,
    ...filled({ extension: modesOf(answers) }),
    questionnaire: `${canonicalOf(base, instrument.id)}|${instrument.version}`,
    status: missing.items.length === 0 ? 'completed' : 'in-progress',
    subject: { reference: `Patient/${occasion.patientId}` },
    authored: occasion.scoredAt,
    source: { reference: `Patient/${occasion.patientId}` },
    item: [
      ...instrument.items.map((item) => itemOf(item, given.get(item.id) ?? null, language, base)),
      ...calculated,
    ],
  };
}

function itemOf(item: Item, value: number | null, language: string, base: string): Json {
  const { id, text } = item;
  const words = text === null ? undefined : wordsIn(text, language)[0];
  return { linkId: id, ...filled({ text: words, answer: answerOf(item, value, language, base) }) };
}

function answerOf(
  { number, options }: Item,
  value: number | null,
  language: string,
  base: string,
): readonly Json[] {
  if (value === null) return [];
  if (number !== undefined) {
    return [
      Number.isInteger(value) && number.step !== null
        ? { valueInteger: value }
        : { valueDecimal: value },
    ];
  }
  const option = options.find((one) => one.value === value);
  return option === undefined ? [] : [{ valueCoding: answerCoding(option, language, base) }];
}

/** How the answers came: by the person, on paper, by telephone. */
function modesOf(answers: AnsweredOccasion['answers']): readonly Json[] {
  return [...new Set(answers.map(({ mode }) => mode))].toSorted().map((mode) => ({
    url: urls.completionMode,
    valueCodeableConcept: { text: mode },
  }));
}
