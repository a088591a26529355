import { allOf, anyOf, daysBetween, type LocalDate, type Tri } from '#kernel';
import { atLeast, lessThan, type Reading } from '#reasoning';
import { relativeFall } from './readings.ts';

type Known = {
  readonly atStart: number | null;
  readonly from: number | null;
  readonly phqs: readonly Reading<number>[] | null;
  readonly readings: readonly Reading<number>[] | null;
  readonly today: LocalDate;
};
type Cuts = {
  readonly remission: number;
  readonly response: number;
  readonly better: number;
  readonly gap: number;
};

/** A score and its counterpart are of one review when no more than these days lie between them. */
const sameReviewDays = 14;

/**
 * Whether both criteria of a step down held already at an earlier review, at least `gap` days before
 * the latest, and at every review since. Undated readings are of today.
 */
export function heldBefore(known: Known, cuts: Cuts): Tri {
  const { phqs, readings, today } = known;
  if (phqs === null || readings === null) return 'unknown';
  const reviews = phqs.map(({ date, value }) => ({ day: date ?? today, phq: value }));
  const latest = reviews.at(-1);
  if (latest === undefined) return 'unknown';
  const held = reviews.map((review) => isGood(review, known, cuts));
  return anyOf(
    reviews.flatMap(({ day }, at) =>
      daysBetween(day, latest.day) >= cuts.gap ? [allOf(held.slice(at))] : [],
    ),
  );
}

type Review = { readonly day: LocalDate; readonly phq: number };

function isGood({ day, phq }: Review, known: Known, cuts: Cuts): Tri {
  const { atStart, from, today } = known;
  const interference = nearest(known.readings ?? [], day, today);
  return allOf([
    anyOf([lessThan(phq, cuts.remission), atLeast(relativeFall(atStart, phq), cuts.response)]),
    atLeast(relativeFall(from, interference), cuts.better),
  ]);
}

function nearest(
  readings: readonly Reading<number>[],
  day: LocalDate,
  today: LocalDate,
): number | null {
  const apart = ({ date }: Reading<number>): number => Math.abs(daysBetween(date ?? today, day));
  const [closest] = readings
    .filter((reading) => apart(reading) <= sameReviewDays)
    .toSorted((a, b) => apart(a) - apart(b));
  return closest?.value ?? null;
}
