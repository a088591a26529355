import { daysUntil } from '#http/patient';
import { addDays, type LocalDate } from '#kernel';
import type { PlanItemView, TodayMark } from '#plan';

export type SomethingDone = {
  readonly item: PlanItemView;
  readonly days: readonly { readonly day: LocalDate; readonly done: boolean }[];
  readonly daysDone: number;
  /** Days done in the week before, told only when there are more now. */
  readonly weekBefore: number | null;
};

const daysAWeek = 7;

/** The one true good thing of the last week: what was done on most days. `null` when there is none. */
export function somethingDone(
  items: readonly PlanItemView[],
  marks: readonly TodayMark[],
  today: LocalDate,
): SomethingDone | null {
  const all = items.map((item) => {
    const done = new Set(
      marks
        .filter((mark) => mark.itemId === item.itemId && mark.outcome === 'done')
        .map((mark) => mark.day),
    );
    const days = daysUntil(today, daysAWeek).map((day) => ({ day, done: done.has(day) }));
    const before = daysUntil(addDays(today, -daysAWeek), daysAWeek).filter((day) => done.has(day));
    const daysDone = days.filter((day) => day.done).length;
    return { item, days, daysDone, weekBefore: before.length < daysDone ? before.length : null };
  });
  const best = all.toSorted((a, b) => b.daysDone - a.daysDone)[0];
  return best !== undefined && best.daysDone > 0 ? best : null;
}
