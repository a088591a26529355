import { dependsOn } from './depends-on.ts';
import type { Draft, DraftItem } from './draft.ts';
import type { Page } from './page.ts';

/** Pages that show how a score follows from its answers; all are answered in full. */
export type Probe = {
  readonly low: Page;
  /** One question changed against `low`. */
  readonly singles: readonly {
    readonly linkId: string;
    readonly given: number;
    readonly page: Page;
  }[];
  /** Everything at once, as chance has it: what any claim about a score is checked on. */
  readonly mixed: readonly Page[];
  /** One page for each total a set of questions can reach. */
  readonly totals: readonly Page[];
  /** All of the above, `low` first. */
  readonly pages: readonly Page[];
};

const singlesMax = 2_000;
const mixedPages = 80;
const totalsMax = 400;

/** null where there are too many answers to try each. */
export function probeOf(draft: Draft): Probe | null {
  const low: Page = Object.fromEntries(
    draft.items.map((item) => [item.linkId, levels(item)[0] ?? 0]),
  );
  const singles = draft.items.flatMap((item) =>
    levels(item)
      .slice(1)
      .map((given) => ({ linkId: item.linkId, given, page: { ...low, [item.linkId]: given } })),
  );
  if (singles.length > singlesMax) return null;
  const mixed = [highPage(draft), ...mixedFrom(draft)];
  const sets = new Map(
    draft.scores.map((score) => dependsOn(draft, score)).map((ids) => [ids.join('\n'), ids]),
  );
  const totals = [...sets.values()].flatMap((ids) => totalPages(draft, ids, low));
  const pages = [low, ...mixed, ...singles.map(({ page }) => page), ...totals];
  return { low, singles, mixed, totals, pages };
}

/** What can be answered: each option by its place, or the ends and the middle of a number. */
export function levels({ number, options }: DraftItem): readonly number[] {
  if (number === null) return options.map((_, at) => at);
  const { min, max, step } = number;
  const middle = step === null ? (min + max) / 2 : min + Math.floor((max - min) / step / 2) * step;
  return [min, middle, max];
}

const highPage = ({ items }: Draft): Page =>
  Object.fromEntries(items.map((item) => [item.linkId, levels(item).at(-1) ?? 0]));

/** The same pages every time: a linear congruential sequence (Numerical Recipes), not chance. */
function mixedFrom({ items }: Draft): readonly Page[] {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: mixedPages }, () =>
    Object.fromEntries(
      items.map((item) => {
        const choices = levels(item);
        return [item.linkId, choices[Math.floor(next() * choices.length)] ?? 0];
      }),
    ),
  );
}

/** For each total of points the questions reach, by raising one answer after the other. */
function totalPages(draft: Draft, linkIds: readonly string[], low: Page): readonly Page[] {
  const rising = draft.items
    .filter(({ linkId, number }) => linkIds.includes(linkId) && number === null)
    .map((item) => ({ item, order: byPoints(item) }));
  if (rising.length < linkIds.length) return [];
  let page: Page = {
    ...low,
    ...Object.fromEntries(rising.map(({ item, order }) => [item.linkId, order[0] ?? 0])),
  };
  const pages = [page];
  for (const { item, order } of rising) {
    for (const given of order.slice(1)) {
      page = { ...page, [item.linkId]: given };
      pages.push(page);
    }
  }
  return pages.length > totalsMax ? [] : pages;
}

const byPoints = ({ options }: DraftItem): readonly number[] =>
  options
    .map(({ weight }, at) => ({ weight: weight ?? at, at }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ at }) => at);
