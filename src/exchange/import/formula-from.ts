import type { Formula } from '#measures';
import { dependsOn, expressionsBehind, quotedIn } from './depends-on.ts';
import type { Draft, DraftScore } from './draft.ts';
import { isAdditive, isTable } from './expression-shape.ts';
import type { ItemKey } from './item-keys.ts';
import type { Outcome } from './job.ts';
import type { Page } from './page.ts';
import { type Parts, partsOf, predicted } from './parts.ts';
import type { Probe } from './probe.ts';

type Observed = { readonly page: Page; readonly value: number };

/**
 * The score in our own algebra, or null where it is none of its shapes and stays an expression. The
 * shape is read from the expression (no condition, or a table over such a total), the numbers from how
 * it answers, and both are checked on pages that were not used to find them.
 */
export function formulaFrom(
  draft: Draft,
  score: DraftScore,
  keys: ReadonlyMap<string, ItemKey>,
  probe: Probe,
  outcomes: readonly Outcome[],
): Formula | null {
  const seen = probe.pages.map((page, at): Observed | null => {
    const value = outcomes[at]?.scores[score.linkId];
    return typeof value === 'number' ? { page, value } : null;
  });
  const scores = draft.scores.filter(({ linkId }) => linkId !== score.linkId);
  if (isAdditive(score, scores)) return additive(draft, probe, seen, keys);
  const totals = [...score.variables, ...namedScores(score, scores)];
  return isTable(score, totals, scores) ? table(draft, score, probe, seen, keys) : null;
}

function namedScores(score: DraftScore, scores: readonly DraftScore[]): readonly DraftScore[] {
  const named = quotedIn(expressionsBehind(score));
  return scores.filter(({ linkId }) => named.has(linkId));
}

type Seen = readonly (Observed | null)[];
type Keys = ReadonlyMap<string, ItemKey>;

function additive(draft: Draft, probe: Probe, seen: Seen, keys: Keys): Formula | null {
  const all = seen.filter((one) => one !== null);
  if (all.length < seen.length) return null;
  const parts = partsOf(draft, probe, all, keys);
  if (parts === null) return null;
  return all.every(({ page, value }) => near(predicted(parts, page), value))
    ? algebraOf(parts)
    : null;
}

function algebraOf({ terms, plus }: Parts): Formula | null {
  const ids = terms.map(({ id }) => id);
  if (terms.length === 0) return null;
  const times = terms.map((term) => ('times' in term ? term.times : null));
  const reversed = terms.filter((term) => 'times' in term && term.times < 0);
  const turned = reversed.reduce((sum, term) => sum + ('ends' in term ? term.ends : 0), 0);
  const backwards = reversed.length === 0 ? {} : { reversed: reversed.map(({ id }) => id) };
  const each = (size: number) => times.every((one) => one !== null && near(Math.abs(one), size));
  if (each(1) && near(plus, turned)) return { sum: ids, ...backwards };
  const part = 1 / terms.length;
  if (each(part) && near(plus, turned * part)) return { mean: ids, ...backwards };
  if (times.every((one) => one !== null)) {
    const weighted = Object.fromEntries(terms.map(({ id }, at) => [id, times[at] ?? 0]));
    return near(plus, 0) ? { weighted } : { weighted, plus };
  }
  const add = terms.map(
    (term): Formula =>
      'times' in term
        ? { weighted: { [term.id]: term.times } }
        : { table: { sum: [term.id] }, rows: term.rows },
  );
  return near(plus, 0) ? { add } : { add: [...add, { constant: plus }] };
}

/** A table over the total of the questions the score reads. */
function table(
  draft: Draft,
  score: DraftScore,
  probe: Probe,
  seen: Seen,
  keys: Keys,
): Formula | null {
  const linkIds = dependsOn(draft, score);
  const ids = linkIds.map((linkId) => keys.get(linkId));
  if (ids.some((key) => key === undefined || key.valueOf === null)) return null;
  const totalOf = (page: Page): number =>
    linkIds.reduce(
      (sum, linkId) => sum + (keys.get(linkId)?.valueOf?.[page[linkId] ?? -1] ?? Number.NaN),
      0,
    );
  const rows = new Map<number, number>();
  const from = probe.pages.length - probe.totals.length;
  for (const one of seen.slice(from)) if (one !== null) rows.set(totalOf(one.page), one.value);
  const wrong = seen.slice(0, from).some((one, at) => {
    const page = probe.pages[at];
    const expected = page === undefined ? undefined : rows.get(totalOf(page));
    return one === null
      ? expected !== undefined
      : expected === undefined || !near(expected, one.value);
  });
  if (rows.size < 2 || wrong) return null;
  return {
    table: { sum: ids.flatMap((key) => key?.id ?? []) },
    rows: [...rows].toSorted(([a], [b]) => a - b),
  };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
