import { addDays, type LocalDate } from '#kernel';
import type { PlanItemView, TodayMark } from '#plan';

/** What a person does themselves on a day; visits, lessons and a helper's actions have their own places. */
const doneAlone: readonly PlanItemView['kind'][] = [
  'activity-quota',
  'exposure-step',
  'exercise',
  'relaxation',
  'behavioural-activation',
  'sleep-window',
  'medicine',
  'self-care',
  'rest-period',
  'light-therapy',
];

const daysAWeek = 7;

/**
 * The items to offer today: active, begun, and not yet done as often this week as agreed. What is marked
 * today stays in the list. By clock time first, so that the morning comes before the evening.
 */
export function todaysItems(
  items: readonly PlanItemView[],
  marks: readonly TodayMark[],
  today: LocalDate,
): readonly PlanItemView[] {
  const weekAgo = addDays(today, 1 - daysAWeek);
  const doneThisWeek = (itemId: string) =>
    marks.filter(
      (mark) =>
        mark.itemId === itemId &&
        mark.outcome === 'done' &&
        mark.day >= weekAgo &&
        mark.day < today,
    ).length;
  const markedToday = new Set(
    marks.filter((mark) => mark.day === today).map((mark) => mark.itemId),
  );
  return items
    .filter((item) => item.state === 'active' && doneAlone.includes(item.kind))
    .filter((item) => item.startDay === null || item.startDay <= today)
    .filter(
      (item) =>
        markedToday.has(item.itemId) ||
        doneThisWeek(item.itemId) < Math.min(daysAWeek, item.dose.timesPerWeek ?? daysAWeek),
    )
    .toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

const timeOf = (item: PlanItemView): string => item.dose.at ?? '99:99';
