import type { Draft, DraftScore } from './draft.ts';

/**
 * The questions a score reads: those its expression and its variables name, also by way of other
 * scores. An expression that names none reads everything that has points.
 */
export function dependsOn(draft: Draft, score: Calculation): readonly string[] {
  const graph = graphOf(draft);
  const found = new Set<string>();
  const seen = new Set<string>();
  const open: Calculation[] = [score];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const linkId of graph.namedBy(one)) {
      const other = graph.scores.get(linkId);
      if (graph.items.has(linkId)) found.add(linkId);
      if (other === undefined || seen.has(linkId)) continue;
      seen.add(linkId);
      open.push(other);
    }
  }
  if (found.size === 0 && seen.size === 0) return scoredItems(draft);
  return draft.items.map(({ linkId }) => linkId).filter((linkId) => found.has(linkId));
}

type Calculation = Pick<DraftScore, 'expression' | 'variables'>;

/** Which expressions name which questions and scores; worked out once for a form. */
type Graph = {
  readonly items: ReadonlySet<string>;
  readonly scores: ReadonlyMap<string, DraftScore>;
  readonly namedBy: (score: Calculation) => ReadonlySet<string>;
};

const graphs = new WeakMap<Draft, Graph>();

function graphOf(draft: Draft): Graph {
  const made = graphs.get(draft) ?? newGraph(draft);
  graphs.set(draft, made);
  return made;
}

function newGraph(draft: Draft): Graph {
  const items = new Set(draft.items.map(({ linkId }) => linkId));
  const scores = new Map(draft.scores.map((score) => [score.linkId, score]));
  const named = new Map<Calculation, ReadonlySet<string>>();
  const namedBy = (score: Calculation): ReadonlySet<string> => {
    const before = named.get(score);
    if (before !== undefined) return before;
    const all = quotedIn(expressionsBehind(score));
    const here = new Set([...all].filter((text) => items.has(text) || scores.has(text)));
    named.set(score, here);
    return here;
  };
  return { items, scores, namedBy };
}

/** The expression and those of the variables it uses, directly or by way of others. */
export function expressionsBehind({ expression, variables }: Calculation): readonly string[] {
  const used = [expression];
  const names = new Set(readingOf(expression).names);
  // A variable uses earlier ones only, so one pass from the last to the first finds all.
  for (const { name, expression: behind } of variables.toReversed()) {
    if (!names.has(name)) continue;
    used.push(behind);
    for (const further of readingOf(behind).names) names.add(further);
  }
  return used;
}

/** Whether an expression uses a variable: %name or %`name`. */
export const mentions = (expression: string, name: string): boolean =>
  readingOf(expression).names.has(name);

export function quotedIn(expressions: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const expression of expressions) {
    for (const text of readingOf(expression).quoted) all.add(text);
  }
  return all;
}

/** What stands in an expression: names of variables, and texts in quotes. */
type Reading = { readonly names: ReadonlySet<string>; readonly quoted: ReadonlySet<string> };

/** Read once each: the variables of a form stand behind every one of its scores. */
const readings = new Map<string, Reading>();
const readingsMost = 1_000;

function readingOf(expression: string): Reading {
  const before = readings.get(expression);
  if (before !== undefined) return before;
  const groups = (pattern: RegExp): ReadonlySet<string> =>
    new Set([...expression.matchAll(pattern)].map(([, text]) => text ?? ''));
  const reading = {
    names: groups(/%`?([A-Za-z_]\w*)/g),
    quoted: groups(/'((?:[^'\\]|\\.){1,255})'/g),
  };
  if (readings.size >= readingsMost) readings.clear();
  readings.set(expression, reading);
  return reading;
}

/** Questions with points, or whose answer is a number. */
function scoredItems({ items }: Draft): readonly string[] {
  return items
    .filter(
      ({ number, options }) => number !== null || options.some(({ weight }) => weight !== null),
    )
    .map(({ linkId }) => linkId);
}

/**
 * Whether a score may read another one: it names it, or walks over items without naming any. Only then
 * are scores worked out again once the others are there.
 */
export function scoresReadScores({ scores }: Draft): boolean {
  const linkIds = new Set(scores.map(({ linkId }) => linkId));
  const all = scores.flatMap(({ expression, variables }) => [
    expression,
    ...variables.map((one) => one.expression),
  ]);
  return all.some((expression) => {
    const named = quotedIn([expression]);
    const walks = named.size === 0 && /\bitem\b|\bdescendants\b|\brepeat\b/.test(expression);
    return walks || [...named].some((linkId) => linkIds.has(linkId));
  });
}
