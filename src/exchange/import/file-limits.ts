/** Bounds of a file that is read at all. The largest public forms seen here stay under a tenth. */
export const limits = {
  /** Characters of the file. */
  file: 2 * 1024 * 1024,
  /** Objects and lists inside each other. */
  depth: 64,
  /** Values of every kind. */
  values: 100_000,
  /** Characters of one text that is kept. */
  text: 4_000,
  /** Characters of any one value. */
  value: 500_000,
  items: 500,
  options: 200,
  /** RAND-36, the largest of our own, goes out with 250. */
  expressions: 500,
  /** Characters of one expression: a T table of 100 rows as nested iif is about 4,000. */
  expression: 20_000,
  /** Characters of the variables behind all scores together, counted for each score anew. */
  behindScores: 8_000_000,
} as const;
