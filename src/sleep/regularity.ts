export type Regularity = {
  /** Share of moments that were in the same state 24 hours later, in percent. */
  readonly agreementPct: number;
  /** -100 (always the opposite) to 100 (every day alike). */
  readonly sri: number;
  readonly days: number;
};

/** Asleep or not, one value an epoch; null = not known. */
type Epochs = readonly (boolean | null)[];

/**
 * Sleep Regularity Index: -100 + 200 / (M (N - 1)) times the agreements 24 hours apart. Pairs with an
 * unknown end are left out of both. null with less than two days that can be compared. Source: SRI.
 */
export function regularityOf(days: readonly Epochs[]): Regularity | null {
  let pairs = 0;
  let alike = 0;
  for (const [at, today] of days.entries()) {
    const tomorrow = days[at + 1];
    if (tomorrow === undefined) break;
    for (const [epoch, asleep] of today.entries()) {
      const later = tomorrow[epoch] ?? null;
      if (asleep === null || later === null) continue;
      pairs += 1;
      if (asleep === later) alike += 1;
    }
  }
  if (pairs === 0) return null;
  const known = days.filter((epochs) => epochs.some((asleep) => asleep !== null)).length;
  return { agreementPct: (100 * alike) / pairs, sri: -100 + (200 * alike) / pairs, days: known };
}

/**
 * A day as its epochs, from the hours sleep began and ended (over midnight where it began later). An
 * epoch is asleep when its middle is. A night that is not known is unknown throughout.
 */
export function epochsOf(
  night: readonly [begin: number, end: number] | null,
  epochsPerDay: number,
): Epochs {
  return Array.from({ length: epochsPerDay }, (_, at) => {
    if (night === null) return null;
    const [begin, end] = night;
    const middle = ((at + 0.5) * 24) / epochsPerDay;
    return begin <= end ? middle >= begin && middle < end : middle >= begin || middle < end;
  });
}
