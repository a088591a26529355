/** FHIR Questionnaires as other programs write them, for the tests of import. */
const core = 'http://hl7.org/fhir/StructureDefinition';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

export type Part = Readonly<Record<string, unknown>>;

export const ordinal = (valueDecimal: number): Part => ({
  url: `${core}/ordinalValue`,
  valueDecimal,
});
export const weight = (valueDecimal: number): Part => ({ url: `${core}/itemWeight`, valueDecimal });

export const coding = (points: number, extra: Part = {}): Part => ({
  system: 'urn:answers',
  code: `a${points}`,
  display: `Answer ${points}`,
  ...extra,
});

/** Options 0, 1, 2, 3 with their points as ordinalValue on the option. */
export const options = (points: readonly number[] = [0, 1, 2, 3]): readonly Part[] =>
  points.map((value) => ({ extension: [ordinal(value)], valueCoding: coding(value) }));

export const question = (linkId: string, extra: Part = {}): Part => ({
  linkId,
  text: `How is ${linkId}?`,
  type: 'choice',
  answerOption: options(),
  ...extra,
});

export const calculated = (expression: string, language = 'text/fhirpath'): Part => ({
  url: `${sdc}/sdc-questionnaire-calculatedExpression`,
  valueExpression: { language, expression },
});

export const variable = (name: string, expression: string): Part => ({
  url: `${core}/variable`,
  valueExpression: { name, language: 'text/fhirpath', expression },
});

export const targetConstraint = (key: string, expression: string, human: string): Part => ({
  url: `${sdc}/sdc-questionnaire-targetConstraint`,
  extension: [
    { url: 'key', valueId: key },
    { url: 'severity', valueCode: 'error' },
    { url: 'human', valueString: human },
    { url: 'expression', valueExpression: { language: 'text/fhirpath', expression } },
  ],
});

export const scoreItem = (expression: string, extra: Part = {}): Part => ({
  linkId: 'total',
  text: 'Total',
  type: 'decimal',
  readOnly: true,
  extension: [calculated(expression)],
  ...extra,
});

export const form = (item: readonly Part[], extra: Part = {}): Part => ({
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'https://elsewhere.example/Questionnaire/three',
  title: 'Three questions',
  item,
  ...extra,
});

const three = ['q1', 'q2', 'q3'];

/** Three questions and a total, in whatever style the expression asks for. */
export const scored = (expression: string, answer: Part = {}, extra: Part = {}): string =>
  JSON.stringify(
    form([...three.map((linkId) => question(linkId, answer)), scoreItem(expression)], extra),
  );
