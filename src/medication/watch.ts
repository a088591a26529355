import { daysBetween, type LocalDate, type Tri } from '#kernel';
import { belongsTo } from './group.ts';
import { type GroupName, groups } from './groups.ts';
import type { Taken } from './taken.ts';

/** What is asked in the first weeks after a start or a change of dose (MED-18). */
export const watchItems = ['mood', 'sleep', 'thinking', 'side-effects'] as const;
export type WatchItem = (typeof watchItems)[number];

/** The first day on which somebody who began something is asked in the app (MED-18: day 3 to 7). */
export const watchFromDay = 3;

const byGroup: readonly (readonly [GroupName, readonly WatchItem[]])[] = [
  ['moodSignal', ['mood']],
  ['antidepressants', ['mood', 'sleep']],
  ['steroids', ['mood', 'sleep']],
  ['opioids', ['mood', 'sleep', 'thinking']],
  ['cnsActive', ['sleep', 'thinking']],
];

/** What to watch after this medicine is begun or changed; [] where MED-18 does not ask for it. */
export function watchFor(taken: Taken): readonly WatchItem[] {
  if (belongsTo(taken, groups.watchedAfterChange) !== true) return [];
  const asked = new Set<WatchItem>(['side-effects']);
  for (const [group, items] of byGroup) {
    if (belongsTo(taken, groups[group]) === true) for (const item of items) asked.add(item);
  }
  return watchItems.filter((item) => asked.has(item));
}

/**
 * Whether a start lies inside the days that are watched (MED-18: `doseChange.contactDays`). Of a medicine that is
 * only taken over from what somebody said, nobody may know since when: then it is asked, and not taken for new.
 */
export function begunLately(startedOn: LocalDate | null, today: LocalDate, watchDays: number): Tri {
  return startedOn === null ? 'unknown' : daysBetween(startedOn, today) <= watchDays;
}

/** Whose work the watch concerns, if they have a part in the plan. */
export function concerns(taken: Taken): readonly ('psychology' | 'physiotherapy')[] {
  const items = watchFor(taken);
  return [
    ...(items.includes('mood') || items.includes('sleep') ? (['psychology'] as const) : []),
    ...(items.includes('thinking') ? (['physiotherapy'] as const) : []),
  ];
}
