import { filled, type Json, type Resource } from '../fhir.ts';
import type { Draft, DraftItem, DraftNode } from './draft.ts';
import { answerJson } from './questionnaire-from.ts';

/** Answers by linkId: the place of the chosen option, or the number given. Left out = unanswered. */
export type Page = Readonly<Record<string, number>>;
/** What expressions worked out so far, by linkId. */
export type Calculated = Readonly<Record<string, number | boolean | null>>;

/** A page of answers as the QuestionnaireResponse that expressions read. */
export function responseFrom(draft: Draft, page: Page, calculated: Calculated): Resource {
  const items = new Map(draft.items.map((item) => [item.linkId, item]));
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'in-progress',
    ...filled({ item: draft.tree.flatMap((node) => answered(node, items, page, calculated)) }),
  };
}

type Items = ReadonlyMap<string, DraftItem>;

function answered(
  node: DraftNode,
  items: Items,
  page: Page,
  calculated: Calculated,
): readonly Json[] {
  const inner = node.items.flatMap((one) => answered(one, items, page, calculated));
  if (node.type === 'group') {
    return inner.length === 0 ? [] : [{ linkId: node.linkId, item: inner }];
  }
  const value = node.score
    ? calculatedJson(node, calculated[node.linkId] ?? null)
    : givenJson(items.get(node.linkId), page[node.linkId]);
  if (value === null) return [];
  return [{ linkId: node.linkId, answer: [{ ...value, ...filled({ item: inner }) }] }];
}

function givenJson(item: DraftItem | undefined, given: number | undefined) {
  if (item === undefined || given === undefined) return null;
  if (item.number === null) {
    const option = item.options[given];
    return option === undefined ? null : answerJson(option);
  }
  return numberJson(item.type, given, item.number.unit);
}

function numberJson(
  type: DraftNode['type'],
  value: number,
  unit: string | null,
): Record<string, Json> {
  if (type === 'integer') return { valueInteger: value };
  if (type === 'quantity') return { valueQuantity: filled({ value, unit: unit ?? undefined }) };
  return { valueDecimal: value };
}

function calculatedJson(node: DraftNode, value: number | boolean | null) {
  if (value === null) return null;
  if (typeof value === 'boolean') return { valueBoolean: value };
  return numberJson(node.type, value, null);
}
