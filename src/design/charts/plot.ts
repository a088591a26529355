import { addDays, daysBetween, type LocalDate } from '#kernel';
import type { Lane } from './lanes.ts';
import { scaled } from './series.ts';

/** The measures of one drawing, in its own units. */
export type Plot = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly x: (day: LocalDate) => number;
};

export const numbersHeight = 84;
const thinHeight = 34;
export const axisHeight = 22;
const gap = 8;
/** Room for the lowest and highest number inside the lane. */
const edge = 22;

export type Stretch = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lanes: readonly Lane[];
  readonly narrow?: boolean | undefined;
};

export function plotOf({ from, to, lanes, narrow }: Stretch): Plot {
  const width = narrow ? 360 : 1000;
  const left = narrow ? 8 : 118;
  const right = width - 8;
  const along = scaled([0, Math.max(daysBetween(from, to), 1)], [left + edge, right - edge / 2]);
  const height = laneTop(lanes, lanes.length, narrow) + axisHeight;
  return { from, to, width, left, right, height, x: (day) => along(daysBetween(from, day)) };
}

/** Where the lane at `index` begins; on a narrow drawing the label stands above the lane. */
export function laneTop(lanes: readonly Lane[], index: number, narrow = false): number {
  const label = narrow ? 16 : 0;
  return lanes.slice(0, index).reduce((sum, lane) => sum + heightOf(lane) + label + gap, label);
}

/** How tall a lane is, in the drawing's units. */
export const heightOf = (lane: Lane): number =>
  lane.kind === 'numbers' ? numbersHeight : thinHeight;

/** As many dates as fit beside each other, the longest of them ("28 Sept") with some air. */
const datesMost = { wide: 12, narrow: 5 } as const;

/** The days that are named under a drawing: every one, every few, or the same day of every few weeks. */
export function axisDays(
  { from, to }: Pick<Plot, 'from' | 'to'>,
  narrow = false,
): readonly LocalDate[] {
  const days = daysBetween(from, to);
  const most = narrow ? datesMost.narrow : datesMost.wide;
  const fits = (step: number): boolean => Math.floor(days / step) + 1 <= most;
  const weeks = Math.max(1, Math.ceil((days + 1) / most / 7));
  const step =
    [1, 2, 3].find(fits) ?? [weeks, weeks + 1].map((count) => count * 7).find(fits) ?? days;
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, place) =>
    addDays(from, place * step),
  );
}
