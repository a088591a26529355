import type { FhirExtension } from './fhir-types.ts';

const core = 'http://hl7.org/fhir/StructureDefinition';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

export const urls = {
  ordinalValue: `${core}/ordinalValue`,
  itemWeight: `${core}/itemWeight`,
  variable: `${core}/variable`,
  hidden: `${core}/questionnaire-hidden`,
  unit: `${core}/questionnaire-unit`,
  minValue: `${core}/minValue`,
  maxValue: `${core}/maxValue`,
  sliderStep: `${core}/questionnaire-sliderStepValue`,
  itemControl: `${core}/questionnaire-itemControl`,
  constraint: `${core}/questionnaire-constraint`,
  translation: `${core}/translation`,
  markdown: `${core}/rendering-markdown`,
  xhtml: `${core}/rendering-xhtml`,
  calculatedExpression: `${sdc}/sdc-questionnaire-calculatedExpression`,
  enableWhenExpression: `${sdc}/sdc-questionnaire-enableWhenExpression`,
  targetConstraint: `${sdc}/sdc-questionnaire-targetConstraint`,
  completionMode: `${core}/questionnaireresponse-completionMode`,
} as const;

/** Under which names points have been written; one meaning. */
export const weightUrls: readonly string[] = [
  urls.ordinalValue,
  urls.itemWeight,
  `${core}/questionnaire-ordinalValue`,
  `${core}/valueset-ordinalValue`,
  `${core}/codesystem-ordinalValue`,
  `${core}/iso21090-CO-value`,
];

/** Change what is asked or filled in, so a form that uses them cannot be asked without them. */
export const unsupportedExpressions: Readonly<Record<string, string>> = Object.fromEntries([
  [`${core}/cqf-expression`, 'cqf-expression'],
  [`${core}/cqf-calculatedValue`, 'cqf-calculatedValue'],
  ...[
    'enableWhenExpression',
    'answerExpression',
    'answerOptionsToggleExpression',
    'candidateExpression',
    'contextExpression',
    'optionalDisplay',
    'unitOpen',
  ].map((name): [string, string] => [`${sdc}/sdc-questionnaire-${name}`, name]),
]);

/** Fill in answers from elsewhere. Sinew asks the person, so these are left out and said so. */
export const leftOutExpressions: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'initialExpression',
    'itemPopulationContext',
    'launchContext',
    'itemExtractionContext',
    'sourceQueries',
    'sourceStructureMap',
    'targetStructureMap',
    'observationLinkPeriod',
    'observationExtract',
    'lookupQuestionnaire',
  ].map((name) => [`${sdc}/sdc-questionnaire-${name}`, name]),
);

export const withUrl = (
  extensions: readonly FhirExtension[] | undefined,
  url: string,
): FhirExtension | undefined => extensions?.find((one) => one.url === url);
