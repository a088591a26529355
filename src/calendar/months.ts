import { addDays, type LocalDate } from '#kernel';

/**
 * The same day `count` months later. A month that lacks it gives its last day: 31 January and one
 * month is 28 or 29 February. Always count from the first day, so that 31 comes back in March.
 */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const first = dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
  const last = addDays(
    dayOf(Math.floor((months + 1) / 12), ((((months + 1) % 12) + 12) % 12) + 1),
    -1,
  );
  const wanted = addDays(first, date - 1);
  return wanted < last ? wanted : last;
}

const dayOf = (year: number, month: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as LocalDate;
