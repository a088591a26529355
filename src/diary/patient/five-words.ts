/**
 * Sleep, mood and energy are answered with five words. On the 0–10 scale of the diary they stand in the
 * middle of five equal parts, so every step between two words is the same two points.
 */
export const fiveWords = [1, 3, 5, 7, 9] as const;
export type FiveWord = (typeof fiveWords)[number];

/** The word nearest to a rating that was given on the full scale (an import, another device). */
export function nearestWord(rating: number): FiveWord {
  return fiveWords.reduce((best, word) =>
    Math.abs(word - rating) < Math.abs(best - rating) ? word : best,
  );
}
