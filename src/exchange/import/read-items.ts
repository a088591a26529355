import type {
  DraftConstraint,
  DraftItem,
  DraftNode,
  DraftScore,
  DraftVariable,
  Enabled,
} from './draft.ts';
import { readEnableWhen } from './enable-when.ts';
import {
  readConstraints,
  readExpression,
  readVariables,
  reportExpressions,
} from './expressions.ts';
import { urls, withUrl } from './extension-urls.ts';
import type { FhirItem } from './fhir-types.ts';
import { limits } from './file-limits.ts';
import { itemNotes, loincIn, wordsOf } from './item-notes.ts';
import { endNoted, readQuestion, type Within } from './read-question.ts';
import { note, type ReportLine, refusal } from './report-line.ts';

/** Everything the walk over the items finds. */
export type Walked = {
  readonly items: DraftItem[];
  readonly scores: DraftScore[];
  readonly constraints: DraftConstraint[];
  readonly report: ReportLine[];
  /** Words above each question, by linkId: of its groups and of the notes before it. */
  readonly leads: Map<string, readonly string[]>;
};

/** What holds for the whole form. */
export type FormFacts = Within & {
  /** Codes of scores we know: such an item is worked out, not asked. */
  readonly scoreCodes: ReadonlySet<string>;
};

type Place = {
  readonly path: string;
  readonly lead: readonly string[];
  readonly enabled: readonly Enabled[];
  readonly variables: readonly DraftVariable[];
  readonly form: FormFacts;
  readonly order: ReadonlyMap<string, number>;
};

/** Walks the items in the order they are asked. Depth is bounded by the file's. */
export function readItems(
  items: readonly FhirItem[],
  variables: readonly DraftVariable[],
  form: FormFacts,
): { readonly walked: Walked; readonly tree: readonly DraftNode[] } {
  const walked: Walked = { items: [], scores: [], constraints: [], report: [], leads: new Map() };
  const order = orderOf(items, walked.report);
  if (order.size > limits.items) {
    const says = `The form has more than ${limits.items} items.`;
    walked.report.push(refusal('/item', 'too-many-items', says));
    return { walked, tree: [] };
  }
  const place = { path: '', lead: [], enabled: [], variables, form, order };
  return { walked, tree: walk(items, place, walked) };
}

/** Place of every linkId in the order of asking; a linkId names one item. */
function orderOf(items: readonly FhirItem[], report: ReportLine[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const open = items
    .toReversed()
    .map((item, at) => ({ item, path: `/item/${items.length - 1 - at}` }));
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { item, path } = one;
    if (order.has(item.linkId)) {
      report.push(
        refusal(path, 'link-id-twice', `Two items are called "${item.linkId}".`, item.linkId),
      );
    }
    order.set(item.linkId, order.size);
    const inner = item.item ?? [];
    open.push(
      ...inner.map((child, at) => ({ item: child, path: `${path}/item/${at}` })).toReversed(),
    );
  }
  return order;
}

function walk(items: readonly FhirItem[], place: Place, walked: Walked): readonly DraftNode[] {
  let lead = place.lead;
  return items.flatMap((item, at): readonly DraftNode[] => {
    const path = `${place.path}/item/${at}`;
    walked.report.push(...itemNotes(item, path));
    if (!isBareTotal(item, place.form)) {
      walked.report.push(...reportExpressions(item.extension, path, item.linkId));
    }
    if (endNoted(item) !== null) return [];
    if (item.type === 'display') {
      const words = wordsOf(item, path, walked.report);
      if (words !== null) lead = [...lead, words];
      return [];
    }
    return [walkOne(item, { ...place, path, lead }, walked)];
  });
}

function walkOne(item: FhirItem, place: Place, walked: Walked): DraftNode {
  const { path, variables: outer } = place;
  const own = readVariables(item.extension, path, item.linkId, outer);
  const variables = [...outer, ...own.variables];
  const limited = readConstraints(item.extension, path, item.linkId, variables);
  const when = readEnableWhen(
    item,
    path,
    earlierOf(walked),
    laterThan(item.linkId, place.order),
    place.order,
  );
  walked.report.push(...own.report, ...limited.report, ...when.report);
  walked.constraints.push(...limited.constraints);
  const enabled = when.enabled === null ? place.enabled : [...place.enabled, when.enabled];
  const inside = { ...place, variables, enabled };
  const calculated = withUrl(item.extension, urls.calculatedExpression);
  if (item.type === 'group') return groupNode(item, inside, walked);
  if (calculated !== undefined) return scoreNode(item, calculated.valueExpression, inside, walked);
  if (isBareTotal(item, place.form)) return uncountedNode(item, place, walked);
  return questionNode(item, inside, walked);
}

const earlierOf = ({ items }: Walked): ReadonlyMap<string, DraftItem> =>
  new Map(items.map((item) => [item.linkId, item]));

function laterThan(linkId: string, order: ReadonlyMap<string, number>): ReadonlySet<string> {
  const here = order.get(linkId) ?? 0;
  return new Set([...order].filter(([, at]) => at >= here).map(([later]) => later));
}

function groupNode(item: FhirItem, place: Place, walked: Walked): DraftNode {
  const { linkId } = item;
  if (item.repeats === true) {
    const says = 'A group that is filled in several times cannot be asked.';
    walked.report.push(refusal(`${place.path}/repeats`, 'repeats', says, linkId));
  }
  const words = wordsOf(item, place.path, walked.report);
  const lead = words === null ? place.lead : [...place.lead, words];
  const items = walk(item.item ?? [], { ...place, lead }, walked);
  return { linkId, type: 'group', score: false, text: words, items };
}

const scoreTypes = ['decimal', 'integer', 'quantity', 'boolean'] as const;

function scoreNode(
  item: FhirItem,
  value: Parameters<typeof readExpression>[0],
  { path, variables }: Place,
  walked: Walked,
): DraftNode {
  const { linkId } = item;
  const type = scoreTypes.find((one) => one === item.type);
  const words = wordsOf(item, path, walked.report);
  if (type === undefined) {
    const says = `A calculated answer of type "${item.type}" is not kept; numbers and yes/no are.`;
    walked.report.push(note('left-out', path, 'calculated-words', says, linkId));
    return { linkId, type: 'group', score: true, text: words, items: [] };
  }
  const read = readExpression(value, `${path}/extension`, linkId);
  walked.report.push(...read.report);
  if (read.expression !== null) {
    const title = words ?? linkId;
    const loinc = loincIn(item.code);
    walked.scores.push({
      linkId,
      path,
      title,
      loinc,
      type,
      expression: read.expression,
      variables,
    });
    walked.report.push(note('taken', path, 'score', `A score: ${title}`, linkId));
  }
  return { linkId, type, score: true, text: words, items: [] };
}

/** A total without a rule: a form on paper has a box for it. It is not for the person to fill in. */
function isBareTotal(item: FhirItem, { scoreCodes }: FormFacts): boolean {
  const code = loincIn(item.code);
  const calculated = withUrl(item.extension, urls.calculatedExpression) !== undefined;
  return code !== null && scoreCodes.has(code) && !calculated;
}

function uncountedNode(item: FhirItem, { path }: Place, walked: Walked): DraftNode {
  const says = 'A total without an expression was left out; Sinew works out totals itself.';
  walked.report.push(note('left-out', path, 'total-without-expression', says, item.linkId));
  return { linkId: item.linkId, type: 'group', score: true, text: null, items: [] };
}

function questionNode(item: FhirItem, place: Place, walked: Walked): DraftNode {
  const { linkId } = item;
  const { path } = place;
  const { answer, report } = readQuestion(item, path, place.form);
  walked.report.push(...report);
  const text = wordsOf(item, path, walked.report);
  const type = answer?.type ?? 'choice';
  if (answer !== null) {
    const enabled = place.enabled.length === 0 ? null : { all: place.enabled };
    walked.items.push({ linkId, path, text, loinc: loincIn(item.code), enabled, ...answer });
    if (place.lead.length > 0) walked.leads.set(linkId, place.lead);
    walked.report.push(note('taken', path, 'question', text ?? linkId, linkId));
  }
  const items = walk(item.item ?? [], place, walked);
  return { linkId, type, score: false, text, items };
}
