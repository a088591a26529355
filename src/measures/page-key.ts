import type { Values } from './compile-condition.ts';
import { type Condition, type Formula, partsOf } from './formula.ts';
import type { Instrument, Item } from './instrument.ts';

/** What an answer adds to a feature of the page: points of a sum, or one of a count. */
type Feature = (itemId: string, value: number) => number;

/**
 * What each answer adds to the key of its page. A complete page's whole score is a function of a few
 * whole numbers (its sums and its counts), packed here into one key, so a page is read in one pass
 * and every page of the same key shares one frozen score.
 */
export type PageKeys = {
  readonly items: number;
  /** Answers an item may have at most: the length of a row. */
  readonly stride: number;
  /** One row per item, one place per answer; -1 where the item does not offer it. */
  readonly added: Int32Array;
  /** Keys there are. */
  readonly range: number;
};

/** One score is kept per key: beyond this many, pages are worked out one by one. */
const mostKeys = 16_384;

/** null where the score is not a function of sums and counts, or of too many of them. */
export function pageKeysOf(instrument: Instrument): PageKeys | null {
  if (instrument.inputs !== undefined || !instrument.items.every(isSmallChoice)) return null;
  const features = featuresOf(instrument);
  if (features === null) return null;
  const { items } = instrument;
  const stride = 1 + Math.max(...items.flatMap(({ options }) => options.map(({ value }) => value)));
  const added = new Int32Array(items.length * stride).fill(-1);
  for (const [at, { options }] of items.entries())
    for (const { value } of options) added[at * stride + value] = 0;
  let range = 1;
  for (const feature of features) {
    range *= addWeighted({ items, stride, added }, feature, range) + 1;
    if (range > mostKeys) return null;
  }
  return { items: items.length, stride, added, range };
}

/** Adds a feature, `weight` for each of its units; answers with the most it can come to. */
function addWeighted(
  rows: {
    readonly items: readonly Item[];
    readonly stride: number;
    readonly added: Int32Array;
  },
  feature: Feature,
  weight: number,
): number {
  let largest = 0;
  for (const [at, { id, options }] of rows.items.entries()) {
    const units = options.map(({ value }) => feature(id, value));
    largest += Math.max(...units);
    for (const [n, { value }] of options.entries()) {
      const place = at * rows.stride + value;
      rows.added[place] = (rows.added[place] ?? 0) + weight * (units[n] ?? 0);
    }
  }
  return largest;
}

/** The key of a complete page of lawful answers, -1 for any other page. */
export function pageKeyOf({ items, stride, added }: PageKeys, values: Values): number {
  let key = 0;
  for (let at = 0; at < items; at++) {
    const value = values[at];
    // Only a whole number from 0 up is equal to itself as an unsigned word.
    if (typeof value !== 'number' || value >>> 0 !== value || value >= stride) return -1;
    const more = added[at * stride + value] ?? -1;
    if (more < 0) return -1;
    key += more;
  }
  return key;
}

function featuresOf(instrument: Instrument): readonly Feature[] | null {
  const features = new Map<string, Feature>();
  for (const formula of Object.values(instrument.scores)) {
    if (!addFormula(formula, features)) return null;
  }
  for (const alarm of instrument.alarms) if ('item' in alarm) addCount([alarm], features);
  return [...features.values()];
}

type Features = Map<string, Feature>;

function addFormula(formula: Formula, features: Features): boolean {
  if ('holds' in formula) return addCondition(formula.holds, features);
  if ('table' in formula) return addFormula(formula.table, features);
  if ('steps' in formula) return addFormula(formula.steps, features);
  if ('linear' in formula) return addFormula(formula.linear, features);
  if ('rounded' in formula) return addFormula(formula.rounded, features);
  // What a score is made of was added when that score was.
  if ('score' in formula) return true;
  if ('count' in formula) {
    addCount(
      formula.count.map((item) => ({ item, atLeast: formula.atLeast })),
      features,
    );
    return true;
  }
  if ('sum' in formula || 'mean' in formula) return addTotals(formula, features);
  return false;
}

function addTotals(
  formula: Extract<Formula, { sum: unknown } | { mean: unknown }>,
  features: Features,
): boolean {
  if (formula.reversed !== undefined) return false;
  const ids = new Set('sum' in formula ? formula.sum : formula.mean);
  features.set(`sum ${[...ids].toSorted().join()}`, (id, value) => (ids.has(id) ? value : 0));
  return true;
}

/** Whole options from nought up index a row as they are. */
function isSmallChoice({ options, number }: Item): boolean {
  if (number !== undefined) return false;
  return options.every(({ value }) => Number.isInteger(value) && value >= 0 && value < 100);
}

type Leaf = { readonly item: string; readonly atLeast: number };

function addCondition(condition: Condition, features: Features): boolean {
  if ('above' in condition) return addCount([nextOf(condition)], features);
  if ('item' in condition) return addCount([condition], features);
  if ('score' in condition) return true;
  if ('not' in condition) return addCondition(condition.not, features);
  const parts = partsOf(condition);
  const leaves = parts.flatMap((part) =>
    'above' in part ? nextOf(part) : 'item' in part ? part : [],
  );
  if (leaves.length === parts.length) return addCount(leaves, features);
  return parts.every((part) => addCondition(part, features));
}

/** Options are whole numbers here: above 1 is at least 2. */
const nextOf = ({ item, above }: { item: string; above: number }): Leaf => ({
  item,
  atLeast: Math.floor(above) + 1,
});

/** How many of these answers reach their mark: all that "any", "all" and "at least so many" look at. */
function addCount(leaves: readonly Leaf[], features: Features): boolean {
  const marks = new Map(leaves.map(({ item, atLeast }) => [item, atLeast]));
  const name = [...marks].map(([item, atLeast]) => `${item}>=${atLeast}`).toSorted();
  features.set(`count ${name.join()}`, (id, value) => {
    const mark = marks.get(id);
    return mark !== undefined && value >= mark ? 1 : 0;
  });
  return true;
}
