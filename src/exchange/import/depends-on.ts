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
    const named = new Set(quotedIn([one.expression, ...one.variables.map((v) => v.expression)]));
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
