import { wordsIn } from '#kernel';
import type { Option } from '#measures';
import { filled, type Json, loinc } from '../fhir.ts';
import { urls } from '../import/extension-urls.ts';

/** The address of a questionnaire at a site. */
export const canonicalOf = (base: string, id: string): string =>
  `${base}/fhir/Questionnaire/${id.replaceAll('_', '-')}`;

export const scoreLinkId = (key: string): string => `score.${key}`;

/** LOINC's own code of an answer, or else its value in a code system of the site. */
export function answerCoding(option: Option, language: string, base: string): Json {
  const { code, value, label } = option;
  const isLoinc = code !== null && /^LA\d+-\d$/.test(code);
  return filled({
    system: isLoinc ? loinc : `${base}/fhir/CodeSystem/answers`,
    code: code ?? String(value),
    display: label === null ? undefined : wordsIn(label, language)[0],
  });
}

export const pointsExtensions = (value: number): readonly Json[] =>
  [urls.ordinalValue, urls.itemWeight].map((url) => ({ url, valueDecimal: value }));

/** A code for a score that LOINC has none for. */
export const scoreCoding = (instrument: string, key: string, base: string): Json => ({
  system: `${base}/fhir/CodeSystem/scores`,
  code: `${instrument}.${key}`,
});
