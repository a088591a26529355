import { addDays, type LocalDate } from '#kernel';
import type { Chance } from './chance.ts';

/** How a person's weeks went, in words a clinician would use; the generator turns it into days. */
export type Course = {
  /** Levels 0–10 at the start and where they are heading by the end. */
  readonly pain: readonly [from: number, to: number];
  readonly mood: readonly [from: number, to: number];
  readonly sleep: readonly [from: number, to: number];
  /** How much a day leans on the day before, 0–1. */
  readonly inertia: number;
  /** Day-to-day swing, standard deviation in points. */
  readonly swing: number;
  /** Flares: days before the last day, length in days, extra points of pain. */
  readonly flares: readonly {
    readonly daysBack: number;
    readonly days: number;
    readonly extra: number;
  }[];
  /** Chance that a day is filled in at the start and at the end (adherence decays: Ono 2019). */
  readonly filled: readonly [from: number, to: number];
};

export type DayOfCourse = {
  readonly day: LocalDate;
  readonly pain: number;
  readonly inTheWay: number;
  readonly mood: number;
  readonly sleep: number;
  readonly energy: number;
};

/**
 * Days of a course, oldest first, only those the person filled in. Sleep leads the next day's energy and
 * pain a little, pain presses on mood: believable, and never stronger than within-person studies report.
 */
export function daysOf(
  course: Course,
  from: LocalDate,
  dayCount: number,
  chance: Chance,
): readonly DayOfCourse[] {
  let drift = 0;
  let lastNight = course.sleep[0];
  const days: DayOfCourse[] = [];
  for (let index = 0; index < dayCount; index++) {
    const along = dayCount <= 1 ? 1 : index / (dayCount - 1);
    const daysBack = dayCount - 1 - index;
    drift =
      course.inertia * drift + course.swing * Math.sqrt(1 - course.inertia ** 2) * chance.normal();
    const flare = course.flares.find(
      (one) => daysBack <= one.daysBack && daysBack > one.daysBack - one.days,
    );
    const sleep = between(course.sleep, along) + 0.9 * chance.normal() - (flare ? 1 : 0);
    const pain =
      between(course.pain, along) +
      drift +
      (flare?.extra ?? 0) -
      0.25 * (lastNight - between(course.sleep, along));
    const mood =
      between(course.mood, along) - 0.35 * drift - (flare ? 1 : 0) + 0.7 * chance.normal();
    const energy = 0.5 * sleep + 0.3 * mood + 1.2 - 0.2 * drift + 0.6 * chance.normal();
    lastNight = sleep;
    const filled = flare !== undefined || chance.uniform() < between(course.filled, along);
    if (filled) {
      days.push({
        day: addDays(from, index),
        pain: rated(pain),
        inTheWay: rated(pain - 0.4 + 0.8 * chance.normal()),
        mood: rated(mood),
        sleep: rated(sleep),
        energy: rated(energy),
      });
    }
  }
  return days;
}

const between = ([from, to]: readonly [number, number], along: number): number =>
  from + (to - from) * along;

const rated = (level: number): number => Math.max(0, Math.min(10, Math.round(level)));

/** Item answers that add up to `total`, spread as people spread them: never all on one item. */
export function spread(
  total: number,
  itemCount: number,
  itemMax: number,
  chance: Chance,
): readonly number[] {
  const answers = Array.from({ length: itemCount }, () => 0);
  let left = Math.min(total, itemCount * itemMax);
  while (left > 0) {
    const item = Math.floor(chance.uniform() * itemCount);
    if ((answers[item] ?? itemMax) < itemMax) {
      answers[item] = (answers[item] ?? 0) + 1;
      left -= 1;
    }
  }
  return answers;
}
