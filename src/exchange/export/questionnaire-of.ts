import { wordsIn } from '#kernel';
import type { Condition, Instrument, Item } from '#measures';
import { filled, type Json, loinc, type Resource, ucum } from '../fhir.ts';
import { urls } from '../import/extension-urls.ts';
import { answerCoding, canonicalOf, pointsExtensions, scoreLinkId } from './codes.ts';
import { conditionOf } from './condition-of.ts';
import { expressionsOf } from './expression-of.ts';
import { withWordsThatMayGo } from './words-that-may-go.ts';

/**
 * An instrument as a FHIR R4 Questionnaire that scores itself: points as ordinalValue and itemWeight,
 * scores as calculatedExpression. Of a licensed one the structure and the scoring go out, and no words.
 */
export function questionnaireOf(whole: Instrument, language: string, base: string): Resource {
  const instrument = withWordsThatMayGo(whole);
  const { id, version, title, licence, instruction } = instrument;
  const { variables, scores } = expressionsOf(instrument);
  const intro: readonly Json[] =
    instruction === null || licence.words === 'slot'
      ? []
      : [{ linkId: 'instruction', text: wordsIn(instruction, language)[0], type: 'display' }];
  return {
    resourceType: 'Questionnaire',
    ...filled({
      language: wordsIn(title, language)[1],
      extension: variables.map(({ name, expression }) => ({
        url: urls.variable,
        valueExpression: { name, language: 'text/fhirpath', expression },
      })),
      url: canonicalOf(base, id),
      version: String(version),
      name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      title: wordsIn(title, language)[0],
    }),
    status: 'active',
    ...filled({
      subjectType: ['Patient'],
      copyright: [licence.credit, licence.says, loincNotice]
        .filter((one) => one !== null)
        .join('\n'),
      code: codes(instrument.loinc.panel),
      item: [
        ...intro,
        ...(instrument.inputs ?? []).map((one) => inputOf(one, instrument, language, base)),
        ...instrument.items.map((one) => itemOf(one, instrument, language, base)),
        ...Object.entries(scores).map(([key, expression]) => scoreOf(key, expression, instrument)),
      ],
    }),
  };
}

const loincNotice =
  'Contains content of LOINC (http://loinc.org), copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the licence at http://loinc.org/license.';

const codes = (code: string | null): readonly Json[] =>
  code === null ? [] : [{ system: loinc, code }];

function itemOf(item: Item, instrument: Instrument, language: string, base: string): Json {
  const { id, text, number, options } = item;
  const when = item.askedWhen === undefined ? always : enabling(item.askedWhen, instrument, base);
  return {
    linkId: id,
    ...filled({
      extension: [...numberExtensions(item, language), ...when.extension],
      code: codes(item.loinc),
      text: text === null ? undefined : wordsIn(text, language)[0],
    }),
    type: number === undefined ? 'choice' : whole(number) ? 'integer' : 'decimal',
    ...when.fields,
    ...filled({
      answerOption: options.map((option) => ({
        extension: pointsExtensions(option.value),
        valueCoding: answerCoding(option, language, base),
      })),
      item: endsOf(item, language),
    }),
  };
}

/** What scoring reads of the record is filled in from there, and hidden from the person. */
function inputOf(item: Item, instrument: Instrument, language: string, base: string): Json {
  const shown = itemOf(item, instrument, language, base) as Record<string, Json>;
  const extension = (shown['extension'] ?? []) as readonly Json[];
  return { ...shown, extension: [...extension, { url: urls.hidden, valueBoolean: true }] };
}

const whole = ({ min, step }: NonNullable<Item['number']>): boolean =>
  step !== null && Number.isInteger(step) && Number.isInteger(min);

function numberExtensions({ number }: Item, language: string): readonly Json[] {
  if (number === undefined) return [];
  const value = (amount: number): Record<string, Json> =>
    whole(number) ? { valueInteger: amount } : { valueDecimal: amount };
  const unit = number.unit === null ? null : wordsIn(number.unit, language)[0];
  return [
    { url: urls.minValue, ...value(number.min) },
    { url: urls.maxValue, ...value(number.max) },
    ...(whole(number) && number.step !== null && number.step !== 1
      ? [{ url: urls.sliderStep, valueInteger: number.step }]
      : []),
    ...(unit === null
      ? []
      : [{ url: urls.unit, valueCoding: { system: ucum, code: `{${unit}}`, display: unit } }]),
  ];
}

/** What the ends of a rating mean, as FHIR has it: notes at the lower and the upper end. */
function endsOf({ id, number }: Item, language: string): readonly Json[] {
  const { low = null, high = null } = number?.ends ?? {};
  return (
    [
      ['lower', low],
      ['upper', high],
    ] as const
  ).flatMap(([code, words]): readonly Json[] =>
    words === null
      ? []
      : [
          {
            linkId: `${id}.${code}`,
            extension: [
              {
                url: urls.itemControl,
                valueCodeableConcept: {
                  coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }],
                },
              },
            ],
            text: wordsIn(words, language)[0],
            type: 'display',
          },
        ],
  );
}

function scoreOf(key: string, expression: string, instrument: Instrument): Json {
  const { main, scores } = instrument;
  const formula = scores[key];
  const yesNo = formula !== undefined && 'holds' in formula;
  return {
    linkId: scoreLinkId(key),
    extension: [
      {
        url: urls.calculatedExpression,
        valueExpression: { language: 'text/fhirpath', expression },
      },
    ],
    ...filled({ code: codes(key === main.score ? instrument.loinc.score : null) }),
    text: key,
    type: yesNo ? 'boolean' : 'decimal',
    readOnly: true,
  };
}

type Enabling = {
  readonly extension: readonly Json[];
  readonly fields: Readonly<Record<string, Json>>;
};

const always: Enabling = { extension: [], fields: {} };

/** "At least this answer" is one of those from it on; what is more than that is an expression. */
function enabling(condition: Condition, instrument: Instrument, base: string): Enabling {
  const simple =
    'item' in condition && 'atLeast' in condition && condition.unanswered === undefined;
  const asked = simple ? instrument.items.find(({ id }) => id === condition.item) : undefined;
  if (!simple || asked === undefined) return byExpression(condition, instrument);
  const { id: question, number, options } = asked;
  if (number !== undefined) {
    const answer = whole(number) ? 'answerInteger' : 'answerDecimal';
    const when = { question, operator: '>=', [answer]: condition.atLeast };
    return { extension: [], fields: { enableWhen: [when] } };
  }
  const enableWhen = options
    .filter(({ value }) => value >= condition.atLeast)
    .map((option) => ({
      question,
      operator: '=',
      answerCoding: answerCoding(option, 'en', base),
    }));
  const several = enableWhen.length > 1;
  return {
    extension: [],
    fields: several ? { enableWhen, enableBehavior: 'any' } : { enableWhen },
  };
}

function byExpression(condition: Condition, instrument: Instrument): Enabling {
  const expression = conditionOf(condition, { instrument, keep: (one) => `(${one})` });
  const valueExpression = { language: 'text/fhirpath', expression };
  return { extension: [{ url: urls.enableWhenExpression, valueExpression }], fields: {} };
}
