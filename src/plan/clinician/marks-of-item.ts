import { addDays, daysBetween, type LocalDate } from '#kernel';
import type { PlanItemView, TodayMark } from '#plan';

export type Outcome = Exclude<TodayMark['outcome'], 'undone'>;
export type DayOfItem = {
  readonly day: LocalDate;
  /** null: nobody said anything about this day; it is unknown, not undone. */
  readonly outcome: Outcome | null;
  readonly reason: string | null;
};

type Marks = readonly Pick<TodayMark, 'day' | 'itemId' | 'outcome' | 'reason'>[];

/** What the person said of one part on each day, the oldest first; a mark taken back counts as unsaid. */
export function daysOfItem(
  marks: Marks,
  itemId: PlanItemView['itemId'],
  from: LocalDate,
  today: LocalDate,
): readonly DayOfItem[] {
  const own = new Map(
    marks.filter((mark) => mark.itemId === itemId).map((mark) => [mark.day, mark]),
  );
  return Array.from({ length: Math.max(0, daysBetween(from, today) + 1) }, (_, place) => {
    const day = addDays(from, place);
    const mark = own.get(day);
    if (mark === undefined || mark.outcome === 'undone')
      return { day, outcome: null, reason: null };
    return { day, outcome: mark.outcome, reason: mark.reason };
  });
}

export const countOf = (days: readonly DayOfItem[], outcome: Outcome | null): number =>
  days.filter((day) => day.outcome === outcome).length;
