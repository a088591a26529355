import { mentions, quotedIn } from './depends-on.ts';
import type { DraftScore, DraftVariable } from './draft.ts';

type Expression = Pick<DraftScore, 'expression' | 'variables'>;

/**
 * Whether an expression can only add up answers: it names paths, points and sums and nothing that
 * decides by a value. Comparisons are allowed of names ("linkId = 'a'") alone.
 */
export function isAdditive(
  { expression, variables }: Expression,
  scores: readonly DraftScore[],
): boolean {
  const inner = variables.filter(({ name }) => mentions(expression, name));
  return (
    onlyWords(expression, additiveWords, inner) &&
    namesOnlyAdditive(expression, scores) &&
    inner.every((one) =>
      isAdditive({ expression: one.expression, variables: before(one, variables) }, scores),
    )
  );
}

const before = (one: DraftVariable, variables: readonly DraftVariable[]) =>
  variables.slice(0, variables.indexOf(one));

function namesOnlyAdditive(expression: string, scores: readonly DraftScore[]): boolean {
  const named = quotedIn([expression]);
  return scores
    .filter(({ linkId }) => named.has(linkId))
    .every((one) =>
      isAdditive(
        one,
        scores.filter((other) => other !== one),
      ),
    );
}

/**
 * Whether an expression decides by totals alone: it names variables and scores that only add up, and
 * no answer itself.
 */
export function isTable(
  { expression, variables }: Expression,
  totals: readonly Expression[] | readonly (DraftVariable | DraftScore)[],
  scores: readonly DraftScore[],
): boolean {
  const inner = variables.filter(({ name }) => mentions(expression, name));
  const named = quotedIn([expression]);
  const read = scores.filter(({ linkId }) => named.has(linkId));
  if (totals.length === 0 || inner.length + read.length === 0) return false;
  const answersNamed = named.size > read.length;
  return (
    !answersNamed &&
    onlyWords(expression, read.length > 0 ? [...tableWords, ...pathWords] : tableWords, inner) &&
    inner.every((one) => {
      const earlier = { expression: one.expression, variables: before(one, variables) };
      return isAdditive(earlier, scores) || isTable(earlier, totals, scores);
    }) &&
    read.every((one) =>
      isAdditive(
        one,
        scores.filter((other) => other !== one),
      ),
    )
  );
}

const pathWords = ['resource', 'context', 'item', 'where', 'linkId', 'answer', 'value', 'first'];
const additiveWords: readonly string[] = [
  ...pathWords,
  'valueCoding',
  'valueInteger',
  'valueDecimal',
  'valueQuantity',
  'weight',
  'ordinal',
  'sum',
  'avg',
  'aggregate',
  'this',
  'total',
  'extension',
  'url',
  'descendants',
  'repeat',
  'select',
  'combine',
  'toDecimal',
  'in',
  'or',
];
const tableWords: readonly string[] = [
  'iif',
  'and',
  'or',
  'not',
  'exists',
  'empty',
  'round',
  'toDecimal',
  'toInteger',
  'true',
  'false',
  'resource',
  'div',
  'in',
];

/** Every name in the expression is one of these or a variable; comparisons are of names only. */
function onlyWords(
  expression: string,
  words: readonly string[],
  variables: readonly DraftVariable[],
): boolean {
  const bare = expression
    .replaceAll(/(?:linkId|url)\s*(?:=|in)\s*\(?\s*(?:'(?:[^'\\]|\\.)*'\s*\|?\s*)+\)?/g, ' linkId ')
    .replaceAll(/'(?:[^'\\]|\\.)*'/g, ' ');
  if (!words.includes('iif') && /[<>=~!]/.test(bare)) return false;
  const known = new Set([...words, ...variables.map(({ name }) => name)]);
  const names = bare.match(/[A-Za-z_]\w*/g) ?? [];
  return names.every((name) => known.has(name));
}
