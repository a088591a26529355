import { anyOf, daysBetween, type LocalDate, type Tri } from '#kernel';
import { atLeast, lessThan, type Reading } from '#reasoning';

/**
 * Whether the questionnaire is below its cut. Where only the two-question screen was given, a
 * negative screen is read as "below": the longer form is asked from the screen's own cut. This
 * reading is a composite with a parameter of its own.
 */
export function isBelow(
  total: number | null,
  cut: number,
  screen: number | null,
  screenPositive: number,
): Tri {
  if (total !== null) return lessThan(total, cut);
  return lessThan(screen, screenPositive) === true ? true : 'unknown';
}

/** Share by which interference fell; null where there was none to begin with. */
export function relativeFall(from: number | null, to: number | null): number | null {
  if (from === null || to === null || from === 0) return null;
  return (from - to) / from;
}

/** Whole weeks and parts of them since a day; null where the day is not known. */
export const weeksSince = (day: LocalDate | null, today: LocalDate): number | null =>
  day === null ? null : daysBetween(day, today) / 7;

export const toATenth = (value: number): number => Math.round(value * 10) / 10;

export function fall(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : from - to;
}

/** Answered to step 1: either criterion is enough (SCEPTER). */
export function answered(
  from: number | null,
  to: number | null,
  by: { readonly relative: number; readonly absolute: number },
): Tri {
  return anyOf([
    atLeast(relativeFall(from, to), by.relative),
    atLeast(fall(from, to), by.absolute),
  ]);
}

type Readings = readonly Reading<unknown>[] | null;

/**
 * Whether a person has dealt with the latest answer: an alert was closed on its day or later. An alarm
 * after that, on the same day too, opens an alert of its own. Undated readings are of today.
 */
export function isSettled(answers: Readings, closings: Readings, today: LocalDate): boolean {
  const answeredOn = answers?.at(-1)?.date ?? today;
  return closings?.some(({ date }) => (date ?? today) >= answeredOn) === true;
}

/**
 * Whether the second screen is still to come: none was given on or after the day of the latest item
 * 9 answer. An earlier one says nothing about today. Undated readings (case files) are of today.
 */
export function secondScreenOutstanding(
  item9: Readings,
  screens: readonly Readings[],
  today: LocalDate,
): boolean {
  const askedOn = item9?.at(-1)?.date ?? today;
  return !screens.some((given) => given?.some(({ date }) => (date ?? today) >= askedOn) === true);
}
