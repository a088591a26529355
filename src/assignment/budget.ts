import { addDays, daysBetween, type LocalDate } from '#kernel';

/** Something that takes time on a day. */
export type Load = { readonly due: LocalDate; readonly minutes: number };

export type Week = { readonly monday: LocalDate; readonly minutes: number };

const aMonday = '2024-01-01' as LocalDate;

export const mondayOf = (day: LocalDate): LocalDate =>
  addDays(day, -(((daysBetween(aMonday, day) % 7) + 7) % 7));

/** Minutes asked for in each week, oldest first. */
export function weeksOf(loads: readonly Load[]): readonly Week[] {
  const weeks = new Map<LocalDate, number>();
  for (const { due, minutes } of loads) {
    const monday = mondayOf(due);
    weeks.set(monday, (weeks.get(monday) ?? 0) + minutes);
  }
  return [...weeks]
    .map(([monday, minutes]) => ({ monday, minutes: Math.round(minutes * 10) / 10 }))
    .toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
}

/** Weeks that would ask for more than the budget; exactly the budget is still within it. */
export function weeksOver(loads: readonly Load[], budgetMinutes: number): readonly Week[] {
  return weeksOf(loads).filter(({ minutes }) => minutes > budgetMinutes);
}

export type Sorted<One> = { readonly now: readonly One[]; readonly later: readonly One[] };

/**
 * What is asked for this week and what may wait: in the order in which they close, as far as the
 * minutes reach. The first one is always asked, however long it is: somebody decided that.
 */
export function withinBudget<One extends { readonly minutes: number; readonly closes: LocalDate }>(
  open: readonly One[],
  spentMinutes: number,
  budgetMinutes: number,
): Sorted<One> {
  const now: One[] = [];
  const later: One[] = [];
  let minutes = spentMinutes;
  for (const one of open.toSorted((a, b) => (a.closes < b.closes ? -1 : 1))) {
    const fits = minutes + one.minutes <= budgetMinutes || (now.length === 0 && spentMinutes === 0);
    minutes += fits ? one.minutes : 0;
    (fits ? now : later).push(one);
  }
  return { now, later };
}
