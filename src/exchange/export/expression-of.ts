import { assert } from '#kernel';
import type { Formula, Instrument } from '#measures';
import { conditionOf } from './condition-of.ts';
import { tableOf } from './table-of.ts';
import { answer, answerName, literal, scoreName, scoreNumber, type Writing } from './writing.ts';

/** A named part of an expression, as an SDC variable. */
export type Variable = { readonly name: string; readonly expression: string };

/** What a score is in FHIRPath: variables to set before, in order, and the expression itself. */
export type Expressions = {
  readonly variables: readonly Variable[];
  /** By key of the score; a score whose rule was not obtained has none. */
  readonly scores: Readonly<Record<string, string>>;
};

/**
 * The scoring of an instrument in FHIRPath. Every answer is a variable, so an answer that is missing
 * is empty and whatever is added to it stays empty: no score, never a partial one.
 */
export function expressionsOf(instrument: Instrument): Expressions {
  const { items, inputs = [], scores } = instrument;
  const variables: Variable[] = [...items, ...inputs].map(({ id, number }) => ({
    name: answerName(id),
    expression: `%resource.item.where(linkId='${id}').answer.${number === undefined ? 'weight()' : 'value'}`,
  }));
  const keep = (expression: string): string => {
    const name = `part${variables.length}`;
    variables.push({ name, expression });
    return `%${name}`;
  };
  const written: Record<string, string> = {};
  for (const [key, formula] of Object.entries(scores)) {
    const expression = write(formula, { instrument, keep });
    if (expression === null) continue;
    variables.push({ name: scoreName(key), expression });
    written[key] = `%${scoreName(key)}`;
  }
  const names = new Set(variables.map(({ name }) => name));
  assert(names.size === variables.length, `${instrument.id} has a name for each part`);
  return { variables, scores: written };
}

/** null: its rule was not obtained, or that of a part it needs. */
export function write(formula: Formula, writing: Writing): string | null {
  if ('holds' in formula) return conditionOf(formula.holds, writing);
  const kind = kinds.find((name) => name in formula);
  assert(kind !== undefined, `${writing.instrument.id} has formulas of the algebra`);
  // `kind` was found in the formula, which makes it the member that `forms[kind]` takes.
  const form = forms[kind] as (formula: Formula, writing: Writing) => string | null;
  return form(formula, writing);
}

type Kind =
  | 'sum'
  | 'mean'
  | 'max'
  | 'min'
  | 'count'
  | 'weighted'
  | 'score'
  | 'add'
  | 'meanOf'
  | 'product'
  | 'quotient'
  | 'linear'
  | 'table'
  | 'steps'
  | 'rounded'
  | 'cases'
  | 'constant'
  | 'notKnown';

type Forms = {
  readonly [Name in Kind]: (
    formula: Extract<Formula, { readonly [name in Name]: unknown }>,
    writing: Writing,
  ) => string | null;
};

const forms: Forms = {
  sum: ({ sum, reversed = [], mayMiss }, writing) =>
    totals(itemTerms(sum, reversed, writing), allowed(mayMiss, sum, writing), 'sum', writing),
  mean: ({ mean, reversed = [], mayMiss }, writing) =>
    totals(itemTerms(mean, reversed, writing), allowed(mayMiss, mean, writing), 'mean', writing),
  max: ({ max }) => overAll(max, `${together(max)}.aggregate(${greatest})`),
  min: ({ min }) => overAll(min, `${together(min)}.aggregate(${least})`),
  count: ({ count, atLeast }) =>
    overAll(count, `${together(count)}.where($this >= ${atLeast}).count()`),
  weighted: ({ weighted, plus = 0 }) =>
    [
      ...Object.entries(weighted).map(([id, weight]) => `${answer(id)} * ${literal(weight)}`),
      ...(plus === 0 ? [] : [literal(plus)]),
    ].join(' + '),
  score: ({ score }, { instrument }) => scoreNumber(score, instrument),
  add: ({ add, mayMiss = 0 }, writing) => several(add, mayMiss, 'sum', writing),
  meanOf: ({ meanOf, mayMiss = 0 }, writing) => several(meanOf, mayMiss, 'mean', writing),
  product: ({ product }, writing) => ofTwo(product, '*', writing),
  quotient: ({ quotient }, writing) => ofTwo(quotient, '/', writing),
  linear: ({ linear, times, plus = 0 }, writing) =>
    over(linear, writing, (raw) => `${raw} * ${literal(times)} + ${literal(plus)}`),
  table: ({ table, rows }, writing) => over(table, writing, (raw) => tableOf(rows, raw)),
  steps: ({ steps, rows, strict }, writing) =>
    over(steps, writing, (raw) =>
      rows.reduce(
        (rest, [from, to]) =>
          `iif(${raw} ${strict ? '>' : '>='} ${literal(from)}, ${literal(to)}, ${rest})`,
        '{}',
      ),
    ),
  rounded: ({ rounded, decimals }, writing) =>
    // Half a step is rounded up, also below zero, as our own scorer does.
    over(
      rounded,
      writing,
      (raw) => `((${raw} * ${10 ** decimals} + 0.5).floor() / ${10 ** decimals})`,
    ),
  cases: ({ cases, otherwise }, writing) =>
    cases.reduceRight<string | null>(
      (rest, [condition, formula]) => {
        const value = write(formula, writing);
        if (value === null || rest === null) return null;
        const holds = writing.keep(conditionOf(condition, writing));
        return `iif(${holds}.exists(), iif(${holds}, ${value}, ${rest}), {})`;
      },
      write(otherwise, writing),
    ),
  constant: ({ constant }) => literal(constant),
  notKnown: () => null,
};

const kinds = Object.keys(forms) as readonly Kind[];

const greatest = 'iif($total.empty(), $this, iif($this > $total, $this, $total))';
const least = 'iif($total.empty(), $this, iif($this < $total, $this, $total))';

const together = (ids: readonly string[]): string =>
  ids.slice(1).reduce((joined, id) => `${joined}.combine(${answer(id)})`, answer(ids[0] ?? ''));

const allThere = (terms: readonly string[]): string =>
  terms.map((term) => `${term}.exists()`).join(' and ');

const overAll = (ids: readonly string[], expression: string): string =>
  `iif(${allThere(ids.map(answer))}, ${expression}, {})`;

function over(
  inner: Formula,
  writing: Writing,
  join: (raw: string) => string | null,
): string | null {
  const written = write(inner, writing);
  return written === null ? null : join(writing.keep(written));
}

function ofTwo(
  [one, other]: readonly [Formula, Formula],
  sign: '*' | '/',
  writing: Writing,
): string | null {
  const first = write(one, writing);
  const second = write(other, writing);
  return first === null || second === null ? null : `(${first}) ${sign} (${second})`;
}

function several(
  formulas: readonly Formula[],
  mayMiss: number,
  kind: 'sum' | 'mean',
  writing: Writing,
): string | null {
  const written = formulas.map((formula) => write(formula, writing));
  // A part whose rule was not obtained is a part that is always missing.
  const terms = written.map((one) => writing.keep(one ?? '{}'));
  return totals(terms, { mayMiss, needed: [] }, kind, writing);
}

/** Each answer, or its mirror image: lowest + highest − answer. */
function itemTerms(
  ids: readonly string[],
  reversed: readonly string[],
  { instrument, keep }: Writing,
): readonly string[] {
  return ids.map((id) => {
    if (!reversed.includes(id)) return answer(id);
    return keep(`${literal(endsOf(id, instrument))} - ${answer(id)}`);
  });
}

/** Lowest + highest answer. */
function endsOf(id: string, { items }: Instrument): number {
  const item = items.find((one) => one.id === id);
  if (item?.number !== undefined) return item.number.min + item.number.max;
  const options = item?.options ?? [];
  return (options[0]?.value ?? 0) + (options.at(-1)?.value ?? 0);
}

type Allowed = { readonly mayMiss: number; readonly needed: readonly string[] };

function allowed(
  mayMiss: number | undefined,
  ids: readonly string[],
  { instrument }: Writing,
): Allowed {
  const { prorateUpTo, neverProrated } = instrument.missing;
  return {
    mayMiss: mayMiss ?? prorateUpTo,
    needed: neverProrated.filter((id) => ids.includes(id)).map(answer),
  };
}

/** Added up when all are there; else, as far as allowed, the mean of those that are stands in. */
function totals(
  terms: readonly string[],
  { mayMiss, needed }: Allowed,
  kind: 'sum' | 'mean',
  { keep }: Writing,
): string {
  const all = `(${terms.join(' + ')})`;
  const complete = kind === 'sum' ? all : `(${all} / ${terms.length})`;
  if (mayMiss === 0) return complete;
  const there = keep(
    terms.slice(1).reduce((joined, term) => `${joined}.combine(${term})`, terms[0] ?? '{}'),
  );
  const most = Math.min(mayMiss, terms.length - 1);
  const enough = [
    `${there}.count() >= ${terms.length - most}`,
    ...needed.map((one) => `${one}.exists()`),
  ];
  const mean = `${there}.aggregate($this + $total, 0) / ${there}.count()`;
  const stood = kind === 'sum' ? `${mean} * ${terms.length}` : mean;
  return `iif(${there}.count() = ${terms.length}, ${complete}, iif(${enough.join(' and ')}, ${stood}, {}))`;
}
