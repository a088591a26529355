import type { Draft, DraftScore } from './draft.ts';

/**
 * The questions a score reads: those its expression and its variables name, also by way of other
 * scores. An expression that names none reads everything that has points.
 */
export function dependsOn(
  draft: Draft,
  score: Pick<DraftScore, 'expression' | 'variables'>,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [score];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const named = new Set(quotedIn(expressionsBehind(one)));
    for (const { linkId } of draft.items) if (named.has(linkId)) found.add(linkId);
    for (const other of draft.scores) {
      if (!named.has(other.linkId) || seen.has(other.linkId)) continue;
      seen.add(other.linkId);
      open.push(other);
    }
  }
  if (found.size === 0 && seen.size === 0) return scoredItems(draft);
  return draft.items.map(({ linkId }) => linkId).filter((linkId) => found.has(linkId));
}

type Calculation = Pick<DraftScore, 'expression' | 'variables'>;

/** The expression and those of the variables it uses, directly or by way of others. */
export function expressionsBehind({ expression, variables }: Calculation): readonly string[] {
  const used = [expression];
  // A variable uses earlier ones only, so one pass from the last to the first finds all.
  for (const variable of variables.toReversed()) {
    if (used.some((one) => mentions(one, variable.name))) used.push(variable.expression);
  }
  return used;
}

export const mentions = (expression: string, name: string): boolean =>
  expression.includes(name) &&
  [...expression.matchAll(/%`?([A-Za-z_]\w*)/g)].some(([, found]) => found === name);

export const quotedIn = (expressions: readonly string[]): readonly string[] =>
  expressions.flatMap((expression) =>
    [...expression.matchAll(/'((?:[^'\\]|\\.){1,255})'/g)].map(([, text]) => text ?? ''),
  );

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
    const walks = named.length === 0 && /\bitem\b|\bdescendants\b|\brepeat\b/.test(expression);
    return walks || named.some((linkId) => linkIds.has(linkId));
  });
}
