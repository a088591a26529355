import { type Instrument, score as scoreOf } from '#measures';
import { dependsOn } from './depends-on.ts';
import type { Draft, DraftScore } from './draft.ts';
import type { Outcome } from './job.ts';
import { type OurValues, valueGiven } from './our-values.ts';
import type { Page } from './page.ts';
import type { Pair } from './pairing.ts';

/** A page on which a form scores otherwise than the questionnaire it says it is. */
export type DifferingCase = {
  readonly score: string;
  readonly linkId: string;
  /** The answers by item of the questionnaire, in its values. */
  readonly answers: Readonly<Record<string, number>>;
  readonly expected: number | boolean | null;
  readonly found: number | boolean | null;
};

export type ScorePair = { readonly key: string; readonly score: DraftScore };

/** Scores are shown with one decimal at most; half of that is a matter of rounding. */
const roundingMost = 0.0501;

export type Compared = {
  readonly pairs: readonly ScorePair[];
  readonly differing: readonly DifferingCase[];
  /** How many pages were scored both ways. */
  readonly cases: number;
};

/** Scores the same pages by the form's expressions and by our own definition. */
export function compareScores(
  draft: Draft,
  instrument: Instrument,
  itemPairs: readonly Pair[],
  values: OurValues,
  pages: readonly Page[],
  outcomes: readonly Outcome[],
): Compared {
  const both = pages.slice(0, outcomes.length).map((page, at) => {
    const answers = answersOf(page, itemPairs, values);
    return {
      answers,
      ours: scoreOf(instrument, answers).scores,
      theirs: outcomes[at]?.scores ?? {},
    };
  });
  const pairs = pairScores(draft, instrument, itemPairs, both);
  const differing = pairs.flatMap(({ key, score: { linkId } }) =>
    both.flatMap(({ answers, ours, theirs }): readonly DifferingCase[] => {
      const expected = ours[key] ?? null;
      const found = theirs[linkId] ?? null;
      return same(expected, found) ? [] : [{ score: key, linkId, answers, expected, found }];
    }),
  );
  return { pairs, differing, cases: both.length };
}

type Both = {
  readonly answers: Readonly<Record<string, number>>;
  readonly ours: Readonly<Record<string, number | boolean | null>>;
  readonly theirs: Readonly<Record<string, number | boolean | null>>;
};

function answersOf(
  page: Page,
  pairs: readonly Pair[],
  values: OurValues,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    pairs.flatMap(({ item, asked }) => {
      const given = page[asked.linkId];
      const value = given === undefined ? undefined : valueGiven(asked, given, values);
      return value === undefined ? [] : [[item.id, value]];
    }),
  );
}

function same(a: number | boolean | null, b: number | boolean | null): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= roundingMost;
  return a === b;
}

/**
 * Which score of the form is which of ours: the same code, or else the one that reads the same
 * questions and comes nearest. What comes nearest and is still wrong is what has to be found.
 */
function pairScores(
  draft: Draft,
  instrument: Instrument,
  itemPairs: readonly Pair[],
  both: readonly Both[],
): readonly ScorePair[] {
  const taken = new Set<string>();
  return draft.scores.flatMap((score): readonly ScorePair[] => {
    const read = new Set(dependsOn(draft, score));
    const ids = itemPairs.filter(({ asked }) => read.has(asked.linkId)).map(({ item }) => item.id);
    const key = keyByCode(score, instrument) ?? nearest(score, instrument, ids, both, taken);
    if (key === null) return [];
    taken.add(key);
    return [{ key, score }];
  });
}

const keyByCode = ({ loinc }: DraftScore, { loinc: own, main }: Instrument): string | null =>
  loinc !== null && loinc === own.score ? main.score : null;

function nearest(
  { linkId, type }: DraftScore,
  instrument: Instrument,
  ids: readonly string[],
  both: readonly Both[],
  taken: ReadonlySet<string>,
): string | null {
  const candidates = Object.entries(instrument.scores)
    .filter(([key, formula]) => !taken.has(key) && readsSame(formula, ids, instrument))
    .map(([key]) => ({ key, distance: meanDistance(key, linkId, both) }))
    .filter(({ key }) =>
      both.some(({ ours }) => (typeof ours[key] === 'boolean') === (type === 'boolean')),
    )
    .filter(({ distance }) => Number.isFinite(distance));
  return candidates.toSorted((a, b) => a.distance - b.distance)[0]?.key ?? null;
}

function meanDistance(key: string, linkId: string, both: readonly Both[]): number {
  const distances = both.map(({ ours, theirs }) => {
    const [a, b] = [ours[key], theirs[linkId]];
    return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) : Number(a !== b);
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

/** Whether a formula of ours reads just these items, by the scores it builds on too. */
function readsSame(formula: unknown, ids: readonly string[], instrument: Instrument): boolean {
  const read = itemsIn(formula, instrument);
  return read.size === ids.length && ids.every((id) => read.has(id));
}

function itemsIn(formula: unknown, { items, scores }: Instrument): ReadonlySet<string> {
  const ids = new Set(items.map(({ id }) => id));
  const found = new Set<string>();
  const followed = new Set<string>();
  const open: unknown[] = [formula];
  while (open.length > 0) {
    const part = open.pop();
    for (const name of namesOf(part)) if (ids.has(name)) found.add(name);
    if (typeof part !== 'object' || part === null) continue;
    const score = 'score' in part ? String(part.score) : '';
    if (score !== '' && !followed.has(score)) {
      followed.add(score);
      open.push(scores[score]);
    }
    open.push(...Object.values(part));
  }
  return found;
}

function namesOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.keys(part) : [];
}
