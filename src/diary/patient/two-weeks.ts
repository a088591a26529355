import { addDays, type LocalDate } from '#kernel';
import type { DiaryDay, Scale } from './diary-days.ts';

/** Fewer answered days than this in one of the two weeks say too little to compare them. */
export const daysNeeded = 4;

/** Steps smaller than this on the 0–10 scale are shown as "about the same". */
const sameWithin = 0.5;

export type TwoWeeks =
  | { readonly enough: false; readonly missing: number }
  | {
      readonly enough: true;
      readonly before: Week;
      readonly now: Week;
      readonly change: 'better' | 'same' | 'harder';
    };
export type Week = { readonly days: number; readonly ease: number };

/** How pain got in the way in the last seven days and the seven before; as ease, so that up is better. */
export function twoWeeks(days: readonly DiaryDay[], today: LocalDate): TwoWeeks {
  const weekOf = (last: LocalDate) => {
    const given = days
      .filter(({ day }) => day <= last && day > addDays(last, -7))
      .flatMap(({ values }) => values.inTheWay ?? []);
    const mean = given.reduce((sum, value) => sum + value, 0) / Math.max(1, given.length);
    return { days: given.length, ease: easeOf(mean) };
  };
  const now = weekOf(today);
  const before = weekOf(addDays(today, -7));
  const missing = lacking(now) + lacking(before);
  if (missing > 0) return { enough: false, missing };
  const step = now.ease - before.ease;
  const change = Math.abs(step) < sameWithin ? 'same' : step > 0 ? 'better' : 'harder';
  return { enough: true, before, now, change };
}

const lacking = (week: Week): number => Math.max(0, daysNeeded - week.days);

const top = 10;

/** "Ease" turns a scale round on which high is worse. */
export const easeOf = (value: number): number => top - value;

/** A scale's value with up as better. */
export function upIsBetter(scale: Scale, value: number): number {
  return scale === 'pain' || scale === 'inTheWay' ? easeOf(value) : value;
}
