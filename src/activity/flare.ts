import { addDays, allOf, daysBetween, type LocalDate, type Tri } from '#kernel';
import { atLeast, type Reading } from '#reasoning';

type Days = readonly Reading<unknown>[] | null;

/** Mean pain of the 14 days that end the day before yesterday; null with too few of them. */
export function usualPain(days: Days, today: LocalDate, enough: number): number | null {
  const before = addDays(today, -2);
  const values = (days ?? []).flatMap(({ date, value }) => {
    const ago = date === null ? -1 : daysBetween(date, before);
    return typeof value === 'number' && ago >= 0 && ago < 14 ? [value] : [];
  });
  if (values.length < enough) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pain far above the usual yesterday and still today: 24 hours later. One bad day alone is none. */
export function lastsInDiary(
  days: Days,
  today: LocalDate,
  { rise, enough }: { readonly rise: number; readonly enough: number },
): Tri {
  const usual = usualPain(days, today, enough);
  const isHigh = (day: LocalDate): Tri => {
    const value = days?.findLast(({ date }) => date === day)?.value;
    return typeof value === 'number' && usual !== null ? atLeast(value - usual, rise) : 'unknown';
  };
  return allOf([isHigh(addDays(today, -1)), isHigh(today)]);
}
