import type { NumberLane, Point } from '#design';
import type { DiaryDayView } from '#diary';

export type Question = 'pain' | 'inTheWay' | 'mood' | 'sleep' | 'energy';

type LaneLook = Pick<NumberLane, 'series' | 'better'>;
const looks: Readonly<Record<Question, LaneLook>> = {
  pain: { series: 'pain', better: 'down' },
  inTheWay: { series: 'activity', better: 'down' },
  mood: { series: 'mood', better: 'up' },
  sleep: { series: 'sleep', better: 'up' },
  energy: { series: 'energy', better: 'up' },
};

/** One question of the diary as a lane: dots for days, a line through the means of seven days. */
export function laneOf(
  question: Question,
  label: string,
  days: readonly DiaryDayView[],
): NumberLane {
  const points = days.flatMap((day): Point[] => {
    const value = day[question];
    return value === null ? [] : [{ day: day.day, value: rounded(value) }];
  });
  return {
    kind: 'numbers',
    id: question,
    label,
    range: [0, 10],
    points,
    means: weekMeans(points),
    ...looks[question],
  };
}

const daysNeeded = 3;

/** The mean of the seven days up to each entry, where at least three of them have one. */
export function weekMeans(points: readonly Point[]): readonly Point[] {
  return points.flatMap((point) => {
    const last = Date.parse(point.day);
    const week = points.filter(({ day }) => {
      const age = last - Date.parse(day);
      return age >= 0 && age < 7 * 86_400_000;
    });
    return week.length < daysNeeded ? [] : [{ day: point.day, value: meanOf(week) }];
  });
}

export const meanOf = (points: readonly Point[]): number =>
  rounded(points.reduce((sum, { value }) => sum + value, 0) / points.length);

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** How a question changed from the first to the last seven days with entries; null: too few to say. */
export function changeOf(points: readonly Point[]): { from: number; to: number } | null {
  const means = weekMeans(points);
  const first = means[0];
  const last = means.at(-1);
  if (first === undefined || last === undefined || first.day === last.day) return null;
  return { from: first.value, to: last.value };
}
