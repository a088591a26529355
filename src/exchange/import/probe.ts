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
const mixedPages = 60;
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
    draft.scores
      .map((score) => dependsOn(draft, score))
      .map((linkIds) => [linkIds.join('\n'), linkIds]),
  );
  const totals = joined(
    [...sets.values()].map((linkIds) => totalSteps(draft, linkIds)),
    low,
  );
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

/** What is answered to some questions, as it changes from total to total. */
type Steps = readonly Page[];

/** For each total of points the questions reach, by raising one answer after the other. */
function totalSteps(draft: Draft, linkIds: readonly string[]): Steps {
  const rising = draft.items
    .filter(({ linkId, number }) => linkIds.includes(linkId) && number === null)
    .map((item) => ({ linkId: item.linkId, order: byPoints(item) }));
  if (rising.length < linkIds.length) return [];
  let page: Page = Object.fromEntries(rising.map(({ linkId, order }) => [linkId, order[0] ?? 0]));
  const steps = [page];
  for (const { linkId, order } of rising) {
    for (const given of order.slice(1)) {
      page = { ...page, [linkId]: given };
      steps.push(page);
    }
  }
  return steps.length > totalsMax ? [] : steps;
}

/** Sets of questions that have none in common rise on the same pages; the others have their own. */
function joined(sets: readonly Steps[], low: Page): readonly Page[] {
  const pages: Page[][] = [];
  const asked: Set<string>[] = [];
  for (const steps of sets) {
    const linkIds = Object.keys(steps[0] ?? {});
    const found = asked.findIndex((taken) => linkIds.every((linkId) => !taken.has(linkId)));
    const at = found === -1 ? asked.length : found;
    const here = pages[at] ?? [];
    pages[at] = Array.from({ length: Math.max(here.length, steps.length) }, (_, step) => ({
      ...low,
      ...(here[step] ?? here.at(-1)),
      ...(steps[step] ?? steps.at(-1)),
    }));
    asked[at] = new Set([...(asked[at] ?? []), ...linkIds]);
  }
  return pages.flat();
}

const byPoints = ({ options }: DraftItem): readonly number[] =>
  options
    .map(({ weight }, at) => ({ weight: weight ?? at, at }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ at }) => at);
