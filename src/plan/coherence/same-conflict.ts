import type { Tri } from '#kernel';
import { canonical, type Finding, type Json, keyOf } from '#reasoning';
import { imagesPlanned } from './part-facts.ts';
import { plannedMedicines } from './rules/medicines/line.ts';
import { plannedParts } from './rules/medicines/part-line.ts';

/**
 * Whether what was decided about a conflict holds for it as it is now: the same parts say the same, as
 * gravely, for the same reasons. A part that only began since (proposed, then active), or was given the
 * day nobody had named, makes no other conflict of it; another dose, another part or another day does.
 */
export function isSameConflict(decided: Finding, now: Finding): boolean {
  if (decided.topic !== now.topic || isWorse(decided, now)) return false;
  if (decided.key === now.key) return true;
  return (
    keyOf(withoutParts(decided)) === keyOf(withoutParts(now)) &&
    saysNoMore(decided, now) &&
    Object.keys(partsIn).every((name) => isSameOrBegun(name, decided, now))
  );
}

const gravity = { info: 0, advice: 1, warning: 2, critical: 3 } as const;

const isWorse = (decided: Finding, now: Finding): boolean =>
  gravity[now.severity] > gravity[decided.severity];

type Said = { readonly [key: string]: Json };
/** What a part says, and the day it begins or changes; null: nobody named one. */
type Part = { readonly says: string; readonly day: Json };

/** Facts that list parts with their day. To be started and to have been started is one thing to do. */
const partsIn: Readonly<Record<string, (said: Said) => Part>> = {
  [plannedMedicines.name]: ({ change = null, changeOn = null, started = null, ...rest }) => ({
    says: canonical({ ...rest, change: change === 'start' ? null : change }),
    day: changeOn ?? started,
  }),
  [plannedParts.name]: ({ startDay = null, ...rest }) => ({ says: canonical(rest), day: startDay }),
  [imagesPlanned.name]: ({ on = null, ...rest }) => ({ says: canonical(rest), day: on }),
};

const withoutParts = (finding: Finding): Finding => ({
  ...finding,
  facts: finding.facts.filter(({ name }) => !Object.hasOwn(partsIn, name)),
});

/** No reason holds now, and none is open now, that did not and was not when it was decided. */
function saysNoMore(decided: Finding, now: Finding): boolean {
  const before = outcomesIn(decided);
  return outcomesIn(now).every((holds, at) => holds <= (before[at] ?? 0));
}

const weight = (outcome: Tri): number => (outcome === 'unknown' ? 1 : outcome ? 2 : 0);
const outcomesIn = ({ checks }: Finding) =>
  checks.flatMap(({ outcome, anyOf = [] }) =>
    [outcome, ...anyOf.map((leaf) => leaf.outcome)].map(weight),
  );

/** The same parts in any order, each on the day that was known; one without a day may have one now. */
function isSameOrBegun(name: string, decided: Finding, now: Finding): boolean {
  const [before, after] = [partsOf(name, decided), partsOf(name, now)];
  if (listed(before) !== listed(after)) return false;
  const dated = before.filter(({ day }) => day !== null);
  const left = after.map(inFull);
  return dated.every((part) => {
    const at = left.indexOf(inFull(part));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

function partsOf(name: string, { facts }: Finding): readonly Part[] {
  const read = partsIn[name];
  const value = facts.find((fact) => fact.name === name)?.value ?? [];
  return read === undefined || !Array.isArray(value) ? [] : value.map((said: Said) => read(said));
}

const listed = (parts: readonly Part[]): string =>
  parts
    .map(({ says }) => says)
    .toSorted()
    .join('\n');
const inFull = ({ says, day }: Part): string => `${says} ${JSON.stringify(day)}`;
