import type { Condition, Formula } from '#measures';

/** A formula as a reader checks it against the source: short, in the words of the algebra. */
export function formulaInWords(formula: Formula): string {
  if ('sum' in formula) return total('sum', formula.sum, formula);
  if ('mean' in formula) return total('mean', formula.mean, formula);
  if ('max' in formula) return `highest of ${idsInWords(formula.max)}`;
  if ('min' in formula) return `lowest of ${idsInWords(formula.min)}`;
  if ('count' in formula) {
    return `how many of ${idsInWords(formula.count)} are ${formula.atLeast} or more`;
  }
  if ('weighted' in formula) return `weighted sum of ${idsInWords(Object.keys(formula.weighted))}`;
  if ('holds' in formula) return conditionInWords(formula.holds);
  return ofOthers(formula);
}

type OfOthers = Exclude<
  Formula,
  | { sum: unknown }
  | { mean: unknown }
  | { max: unknown }
  | { min: unknown }
  | { count: unknown }
  | { weighted: unknown }
  | { holds: unknown }
>;

function ofOthers(formula: OfOthers): string {
  if ('score' in formula) return formula.score;
  if ('constant' in formula) return String(formula.constant);
  if ('notKnown' in formula) return `not computed: ${formula.notKnown}`;
  if ('add' in formula) return several('sum', formula.add, formula.mayMiss);
  if ('meanOf' in formula) return several('mean', formula.meanOf, formula.mayMiss);
  if ('product' in formula) return formula.product.map(inBrackets).join(' × ');
  if ('quotient' in formula) return formula.quotient.map(inBrackets).join(' ÷ ');
  return ofOne(formula);
}

function ofOne(
  formula: Exclude<
    OfOthers,
    | { score: unknown }
    | { constant: unknown }
    | { notKnown: unknown }
    | { add: unknown }
    | { meanOf: unknown }
    | { product: unknown }
    | { quotient: unknown }
  >,
): string {
  if ('linear' in formula) {
    const { linear, times, plus = 0 } = formula;
    const sign = plus < 0 ? '−' : '+';
    const added = plus === 0 ? '' : ` ${sign} ${figure(Math.abs(plus))}`;
    return `${figure(times)} × ${inBrackets(linear)}${added}`;
  }
  if ('table' in formula) {
    return formula.rows.length === 0
      ? 'no score'
      : `table of ${formula.rows.length} rows over ${inBrackets(formula.table)}`;
  }
  if ('steps' in formula) {
    const side = formula.strict === true ? 'above' : 'from';
    const rows = formula.rows.map(([from, score]) => `${side} ${from}: ${score}`).join(', ');
    return `steps over ${inBrackets(formula.steps)} (${rows})`;
  }
  if ('rounded' in formula) {
    return `${inBrackets(formula.rounded)} rounded to ${formula.decimals} decimals`;
  }
  const { cases, otherwise } = formula;
  const said = cases.map(([when, then]) => `${formulaInWords(then)} if ${conditionInWords(when)}`);
  return `${said.join('; ')}; else ${formulaInWords(otherwise)}`;
}

function total(
  kind: 'sum' | 'mean',
  ids: readonly string[],
  { reversed = [], mayMiss }: { readonly reversed?: readonly string[]; readonly mayMiss?: number },
): string {
  const turned = reversed.length === 0 ? '' : `, ${idsInWords(reversed)} turned around`;
  const missing = mayMiss === undefined || mayMiss === 0 ? '' : `, ${mayMiss} may be left out`;
  const of = ids.length === 1 ? idsInWords(ids) : `${kind} of ${idsInWords(ids)}`;
  return `${of}${turned}${missing}`;
}

/** Many parts alike are counted, few are named. */
const mostNamed = 6;

function several(kind: string, parts: readonly Formula[], mayMiss = 0): string {
  const missing = mayMiss === 0 ? '' : `, ${mayMiss} may be unknown`;
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return formulaInWords(first);
  if (parts.length > mostNamed && first !== undefined) {
    return `${kind} of ${parts.length} parts such as ${inBrackets(first)}${missing}`;
  }
  return `${kind} of ${parts.map(inBrackets).join(' and ')}${missing}`;
}

const inBrackets = (formula: Formula): string => {
  const words = formulaInWords(formula);
  return words.includes(' ') ? `(${words})` : words;
};

/** "phq9_1 to 9" for a run of numbered items, names otherwise. */
function idsInWords(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(/_(\d+)$/.exec(id)?.[1] ?? Number.NaN));
  const stems = new Set(ids.map((id) => id.replace(/_\d+$/, '')));
  const [stem] = stems;
  if (stems.size !== 1 || stem === undefined || numbers.some(Number.isNaN)) return ids.join(', ');
  const first = numbers[0] ?? 0;
  const inARow = numbers.every((number, at) => number === first + at);
  if (ids.length === 1) return ids[0] ?? '';
  return inARow ? `${stem}_${first} to ${numbers.at(-1)}` : `${stem}_${numbers.join(', ')}`;
}

export function conditionInWords(condition: Condition): string {
  if ('item' in condition) return itemInWords(condition);
  if ('score' in condition) return `${condition.score} ≥ ${condition.atLeast}`;
  if ('not' in condition) {
    const open = leftOpen(condition.not);
    return open === null ? `not (${conditionInWords(condition.not)})` : `${open} answered`;
  }
  if ('of' in condition) {
    const { atLeast, atMost, of } = condition;
    const most = atMost === undefined ? '' : ` and at most ${atMost}`;
    return `at least ${atLeast}${most} of: ${joined(of, '; ')}`;
  }
  if ('any' in condition) return joined(condition.any, ' or ');
  return answeredAtLeast(condition.all) ?? joined(condition.all, ' and ');
}

/** "Answered, and at least so much" is said as "at least so much". */
function answeredAtLeast(parts: readonly Condition[]): string | null {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 2) return null;
  if (!('not' in first && 'item' in second && 'atLeast' in second)) return null;
  return leftOpen(first.not) === second.item ? `${second.item} ≥ ${second.atLeast}` : null;
}

/** More than any answer: the definitions ask with it whether an item was left open. */
const beyondAll = 1_000_000;

function leftOpen(condition: Condition): string | null {
  return 'item' in condition && 'atLeast' in condition && condition.atLeast >= beyondAll
    ? condition.item
    : null;
}

function itemInWords(condition: Extract<Condition, { readonly item: string }>): string {
  const open = leftOpen(condition);
  if (open !== null) return `${open} left open`;
  if ('above' in condition) return `${condition.item} > ${condition.above}`;
  const counts = condition.unanswered === 'counts' ? ' or left open' : '';
  return `${condition.item} ≥ ${condition.atLeast}${counts}`;
}

function joined(parts: readonly Condition[], by: string): string {
  const shown = parts.slice(0, mostNamed).map((part) => {
    const words = conditionInWords(part);
    return words.includes(' and ') || words.includes(' or ') ? `(${words})` : words;
  });
  const more = parts.length - shown.length;
  return `${shown.join(by)}${more > 0 ? `${by}… ${more} more` : ''}`;
}

const figure = (value: number): string => String(Number(value.toFixed(4)));
