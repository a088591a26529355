/** Fewer people than this could be recognised, so the number is not told (scenarios.md, RES1). */
export const smallestShown = 10;

/** A count as a researcher sees it; null: fewer than ten, none included. */
export const shownCount = (people: number): number | null =>
  people < smallestShown ? null : people;
