import { shortestDays } from '#calendar';
import { addHours, type Instant } from '#kernel';
import { answersFor, type GivenAnswer, type Instrument } from '#measures';
import type { Assignment } from './assignment-store.ts';
import type { Occurrence } from './occurrence-store.ts';

/** An answer as it was kept, with the occasion on which it was given. */
export type Elsewhere = {
  readonly item: string;
  readonly value: unknown;
  readonly mode: string;
  readonly answeredAt: Instant;
  readonly occasionId: string;
};

const weekDays = 7;

/**
 * Since when answers given elsewhere count for an occurrence. What is asked more often than once a
 * week is asked to see how it changes: there only answers of this very window are taken over.
 */
export function reuseSince(
  { opensAt, version }: Pick<Occurrence, 'opensAt' | 'version'>,
  { versions }: Pick<Assignment, 'versions'>,
  reuseDays: number,
): Instant {
  const repeat = versions.find((one) => one.version === version)?.schedule.repeat ?? null;
  const often = repeat !== null && shortestDays(repeat) < weekDays;
  return often ? opensAt : addHours(opensAt, -24 * reuseDays);
}

/** Numbers answered elsewhere and not in another round of the same assignment. */
export function answeredElsewhere(
  recent: readonly Elsewhere[],
  since: Instant,
  ownOccasions: ReadonlySet<string>,
): readonly (GivenAnswer & { readonly value: number; readonly mode: string })[] {
  return recent.flatMap(({ item, value, answeredAt, mode, occasionId }) =>
    typeof value === 'number' && answeredAt >= since && !ownOccasions.has(occasionId)
      ? [{ item, value, answeredAt, mode }]
      : [],
  );
}

type Known = Record<string, { value: number; from: string; at: Instant }>;

/** What of these questionnaires need not be asked, by item, with the questionnaire that asked it. */
export function knownFor(
  definitions: readonly Instrument[],
  elsewhere: readonly (GivenAnswer & { readonly value: number })[],
  now: Instant,
  reuseDays: number,
): Known {
  const fresh = elsewhere.filter(({ answeredAt }) => answeredAt >= addHours(now, -24 * reuseDays));
  const known: Known = {};
  for (const definition of definitions) {
    const found = answersFor(definition, fresh, now, reuseDays);
    for (const [item, { value, from, answeredAt: at }] of Object.entries(found)) {
      if (value !== null) known[item] = { value, from, at };
    }
  }
  return known;
}
