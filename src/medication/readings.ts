import { anyOf, ask, daysBetween, type LocalDate, type Tri } from '#kernel';
import { atLeast, holdsTrue, lessThan, moreThan, type Reading } from '#reasoning';

type Maybe<Value> = Value | null | undefined;

/** Whether any medicine of a group is taken. */
export const isTaken = (names: Maybe<readonly string[]>): Tri =>
  ask(names, ({ length }) => length > 0);

/**
 * Whether a sum reaches a limit. What is known of it may be enough; where it is not, the rest would
 * have to be known as well.
 */
export function reaches(total: Maybe<number>, knownPart: Maybe<number>, limit: number): Tri {
  const already = atLeast(knownPart, limit);
  return already === false ? atLeast(total, limit) : already;
}

/** Low kidney function by its figure, or by a condition that means it. */
export const kidneyBelow = (egfr: Maybe<number>, limit: number, stated: Maybe<boolean>): Tri =>
  anyOf([lessThan(egfr, limit), holdsTrue(stated)]);

/** More days ago than allowed; a day nobody noted is unknown. */
export const isOverdue = (on: Maybe<LocalDate>, today: LocalDate, days: number): Tri =>
  ask(on, (day) => daysBetween(day, today) > days);

/** Names in a sentence: "a, b and c". */
export function listed(names: Maybe<readonly string[]>): string {
  if (names === null || names === undefined || names.length === 0) return '?';
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

type Shift = {
  readonly readings: readonly Reading<number>[] | null;
  /** The day of the change; readings up to it are "before". */
  readonly from: LocalDate;
  readonly withinDays: number;
  readonly today: LocalDate;
};

/** How far the mean of `count` readings rose from before a day to after it; null = too few readings. */
export function riseAfter({ readings, from, withinDays, today }: Shift, count = 1): number | null {
  const dated = (readings ?? []).map(({ date, value }) => ({ day: date ?? today, value }));
  const before = dated.filter(({ day }) => day <= from).slice(-count);
  const after = dated
    .filter(({ day }) => day > from && daysBetween(from, day) <= withinDays)
    .slice(-count);
  if (before.length === 0 || after.length === 0) return null;
  return mean(after) - mean(before);
}

const mean = (readings: readonly { readonly value: number }[]): number =>
  readings.reduce((sum, { value }) => sum + value, 0) / readings.length;

/** Above an age; unknown where the age is. */
export const isOlderThan = (age: Maybe<number>, limit: number): Tri => moreThan(age, limit);
