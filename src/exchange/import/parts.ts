import type { Draft, DraftItem } from './draft.ts';
import type { ItemKey } from './item-keys.ts';
import type { Page } from './page.ts';
import type { Probe } from './probe.ts';

/** What each question adds to a score: its value times a factor, or a step for each answer. */
export type Term = { readonly linkId: string; readonly id: string; readonly key: ItemKey } & (
  | { readonly times: number /** Lowest + highest value. */; readonly ends: number }
  | { readonly rows: readonly (readonly [value: number, adds: number])[] }
);
export type Parts = { readonly terms: readonly Term[]; readonly plus: number };

type Observed = { readonly page: Page; readonly value: number };

/** Splits an additive score into its parts, read from pages where one answer was changed. */
export function partsOf(
  draft: Draft,
  probe: Probe,
  seen: readonly Observed[],
  keys: ReadonlyMap<string, ItemKey>,
): Parts | null {
  const valueAt = new Map(seen.map(({ page, value }) => [page, value]));
  const base = valueAt.get(probe.low);
  if (base === undefined) return null;
  const terms: Term[] = [];
  let plus = base;
  for (const item of draft.items) {
    const key = keys.get(item.linkId);
    const steps = probe.singles
      .filter(({ linkId }) => linkId === item.linkId)
      .map(({ given, page }) => ({ given, adds: (valueAt.get(page) ?? Number.NaN) - base }));
    if (key === undefined || steps.every(({ adds }) => adds === 0)) continue;
    const lowGiven = probe.low[item.linkId] ?? 0;
    const [term, low] = termOf(item, key, [{ given: lowGiven, adds: 0 }, ...steps]);
    terms.push(term);
    plus -= low;
  }
  return { terms, plus: tidy(plus) };
}

type Step = { readonly given: number; readonly adds: number };

/** The term, and what it gives for the lowest answer (which is already in the base). */
function termOf(item: DraftItem, key: ItemKey, steps: readonly Step[]): [Term, number] {
  const valued = steps.map(({ given, adds }) => ({ value: valueOfGiven(key, given), adds }));
  const [first, second] = valued;
  const name = { linkId: item.linkId, id: key.id, key };
  if (first === undefined || second === undefined) return [{ ...name, rows: [] }, 0];
  const times = tidy((second.adds - first.adds) / (second.value - first.value));
  const straight = valued.every(
    ({ value, adds }) =>
      Math.abs(first.adds + (value - first.value) * times - adds) <
      1e-9 * Math.max(1, Math.abs(adds)),
  );
  if (straight) {
    const values = valued.map(({ value }) => value);
    return [
      { ...name, times, ends: Math.min(...values) + Math.max(...values) },
      times * first.value,
    ];
  }
  const rows = valued
    .map(({ value, adds }): [number, number] => [value, tidy(adds)])
    .toSorted(([a], [b]) => a - b);
  return [{ ...name, rows }, 0];
}

/** What the parts give for a page. */
export function predicted({ terms, plus }: Parts, page: Page): number {
  return terms.reduce((sum, term) => {
    const value = valueOfGiven(term.key, page[term.linkId] ?? 0);
    if ('times' in term) return sum + term.times * value;
    return sum + (term.rows.find(([row]) => row === value)?.[1] ?? Number.NaN);
  }, plus);
}

const valueOfGiven = (key: ItemKey, given: number): number =>
  key.valueOf === null ? given : (key.valueOf[given] ?? Number.NaN);

/** 0.1 + 0.2 is 0.3: what floating point adds to a weight is taken off. */
const tidy = (value: number): number => Number(value.toPrecision(12));
