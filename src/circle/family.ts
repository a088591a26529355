import { type DiaryDayView, dayFor, opensDiary } from '#diary';
import type { OutputOf } from '#http';
import type { LocalDate } from '#kernel';
import { isHelperAction, type PlanItemView, sharedWith } from '#plan';
import type { readFamilyView } from './contract.ts';
import { endOf, explained, type Share } from './sharing.ts';

export type FamilyView = OutputOf<typeof readFamilyView>;

/** What a helper sees: the parts that were ticked, and of the rest not even a number. */
export function familyViewOf(known: {
  readonly givenName: string;
  /** The ticks that count today. */
  readonly shares: readonly Share[];
  readonly items: readonly PlanItemView[];
  readonly days: readonly DiaryDayView[];
}): FamilyView {
  const topics = known.shares.map(({ topic }) => topic);
  const sharing = topics.length > 0;
  const items = known.items.filter((item) => sharedWith(item, topics));
  return {
    patient: { givenName: known.givenName },
    state: sharing ? 'sharing' : 'ended',
    topics,
    until: endOf(known.shares),
    explains: explained(known.givenName, topics),
    helperActions: items.filter(isHelperAction),
    planItems: topics.includes('plan') ? items.filter((item) => !isHelperAction(item)) : null,
    days: opensDiary(topics) ? known.days.flatMap((day) => dayFor(day, topics) ?? []) : null,
  };
}

export const isPast = (until: LocalDate | null, today: LocalDate): boolean =>
  until !== null && until < today;
