import { filled, type Json, loinc, type Resource } from '../fhir.ts';
import type {
  Draft,
  DraftItem,
  DraftNode,
  DraftOption,
  DraftScore,
  DraftVariable,
} from './draft.ts';
import { urls } from './extension-urls.ts';

/**
 * The questionnaire built anew from what was understood. Points stand in every place at once (on the
 * option and on its coding, under both names), so that any lawful style of expression finds them.
 */
export function questionnaireFrom(draft: Draft): Resource {
  const items = new Map(draft.items.map((item) => [item.linkId, item]));
  const scores = new Map(draft.scores.map((score) => [score.linkId, score]));
  return {
    resourceType: 'Questionnaire',
    ...filled({
      url: draft.url ?? undefined,
      version: draft.version ?? undefined,
      name: draft.name ?? undefined,
      title: draft.title ?? undefined,
    }),
    status: 'active',
    ...filled({
      extension: draft.variables.map(variableExtension),
      item: draft.tree.filter(isKept).map((node) => itemOf(node, items, scores)),
    }),
  };
}

type Items = ReadonlyMap<string, DraftItem>;
type Scores = ReadonlyMap<string, DraftScore>;

function itemOf(node: DraftNode, items: Items, scores: Scores): Json {
  const { linkId, type, text, score } = node;
  const question = items.get(linkId);
  const code = (question ?? scores.get(linkId))?.loinc ?? null;
  return {
    linkId,
    ...filled({
      code: code === null ? [] : [{ system: loinc, code }],
      text: question?.text ?? text,
    }),
    type,
    ...filled({
      readOnly: score ? true : undefined,
      answerOption: optionsOf(question),
      item: node.items.filter(isKept).map((inner) => itemOf(inner, items, scores)),
    }),
  };
}

/** A group that holds nothing is no group, in FHIR as elsewhere. */
const isKept = ({ type, items }: DraftNode): boolean => type !== 'group' || items.some(isKept);

const optionsOf = (question: DraftItem | undefined): readonly Json[] =>
  question?.type === 'choice' ? question.options.map(optionJson) : [];

const variableExtension = ({ name, expression }: DraftVariable): Json => ({
  url: urls.variable,
  valueExpression: { name, language: 'text/fhirpath', expression },
});

function weightExtensions(weight: number | null): readonly Json[] {
  if (weight === null) return [];
  return [urls.ordinalValue, urls.itemWeight].map((url) => ({ url, valueDecimal: weight }));
}

export function optionJson(option: DraftOption): Json {
  return { ...filled({ extension: weightExtensions(option.weight) }), ...answerJson(option) };
}

/** An option as an answer gives it: `valueCoding` with its points, or a plain value. */
export function answerJson({ value, weight }: DraftOption): Record<string, Json> {
  if (typeof value === 'object') {
    const { system, code, display } = value;
    return { valueCoding: filled({ extension: weightExtensions(weight), system, code, display }) };
  }
  if (typeof value === 'boolean') return { valueBoolean: value };
  const extension = weightExtensions(weight);
  if (typeof value === 'number') {
    return { valueInteger: value, ...filled({ _valueInteger: shadow(extension) }) };
  }
  return { valueString: value, ...filled({ _valueString: shadow(extension) }) };
}

const shadow = (extension: readonly Json[]): Json | undefined =>
  extension.length === 0 ? undefined : { extension };
