import { filled, type Json, loinc, type Resource, ucum } from '../fhir.ts';
import { scoreCoding } from './codes.ts';
import type { AnsweredOccasion } from './occasion.ts';

/** Each score of an occasion as an Observation made from its answers, or the reason why there is none. */
export function observationsOf(occasion: AnsweredOccasion, base: string): readonly Resource[] {
  return Object.entries(occasion.scores).map(([key, value]) =>
    observationOf(key, value, occasion, base),
  );
}

function observationOf(
  key: string,
  value: number | boolean | null,
  occasion: AnsweredOccasion,
  base: string,
): Resource {
  const { instrument, patientId, scoreId, day, scoredAt } = occasion;
  return {
    resourceType: 'Observation',
    id: `${scoreId}-${key.replaceAll(/[^A-Za-z0-9]/g, '-').slice(0, 26)}`,
    status: 'final',
    category: [{ coding: [{ system: categories, code: 'survey', display: 'Survey' }] }],
    code: { coding: codings(key, occasion, base), text: `${instrument.name}: ${key}` },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: day,
    issued: scoredAt,
    ...valueOf(value),
    ...filled({
      interpretation: value === null ? [] : bandsOf(key, occasion),
      note:
        value === null || occasion.status !== 'prorated' ? [] : [{ text: occasion.missing.rule }],
    }),
    ...(value === null ? { dataAbsentReason: whyNot(occasion) } : {}),
    derivedFrom: [{ reference: `QuestionnaireResponse/${scoreId}` }],
  };
}

const categories = 'http://terminology.hl7.org/CodeSystem/observation-category';
const absentReasons = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

function codings(key: string, { instrument }: AnsweredOccasion, base: string): readonly Json[] {
  const own = scoreCoding(instrument.id, key, base);
  const { score } = instrument.loinc;
  return key === instrument.main.score && score !== null
    ? [{ system: loinc, code: score }, own]
    : [own];
}

function valueOf(value: number | boolean | null): Record<string, Json> {
  if (value === null) return {};
  if (typeof value === 'boolean') return { valueBoolean: value };
  return { valueQuantity: { value, unit: '{score}', system: ucum, code: '{score}' } };
}

function bandsOf(key: string, { instrument, bands }: AnsweredOccasion): readonly Json[] {
  return Object.entries(instrument.bands).flatMap(([name, { of, steps }]): readonly Json[] => {
    const label = steps.find((step) => step.name === bands[name])?.label;
    return of === key && label !== undefined ? [{ text: label.en }] : [];
  });
}

/** Too few answers is "not performed"; which they were stands in the words. */
function whyNot({ missing }: AnsweredOccasion): Json {
  return {
    coding: [{ system: absentReasons, code: 'not-performed', display: 'Not Performed' }],
    text: `No score. Not answered: ${missing.items.join(', ') || 'nothing'}. ${missing.rule}`,
  };
}
