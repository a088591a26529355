import type { FormItem } from './form.ts';

/** The longest range of whole numbers that is a line to tap on, as 0 to 10 is. */
const longestLine = 10;

/** The numbers of a short line of whole numbers, each to be tapped; null: it is written in a box. */
export function lineOf({ number }: Pick<FormItem, 'number'>): readonly number[] | null {
  if (number === null || number.step !== 1 || number.max - number.min > longestLine) return null;
  const { min, max } = number;
  return Array.from({ length: Math.floor(max - min) + 1 }, (_, at) => min + at);
}
