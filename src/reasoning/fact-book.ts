import { daysBetween, type LocalDate } from '#kernel';
import type { Fact, FactType } from './fact.ts';
import type { Freshness } from './finding.ts';
import type { Json } from './fingerprint.ts';

/** The facts of one person that were known on `today`, by name, oldest first. */
export type FactBook = {
  readonly today: LocalDate;
  readonly byName: ReadonlyMap<string, readonly Fact[]>;
};

/**
 * Order of arrival plays no part: facts are sorted by the day they speak of (no date = today), then
 * by id, which rises with time. What is dated after `today` was not known yet.
 */
export function factBook(facts: readonly Fact[], today: LocalDate): FactBook {
  const byName = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.date !== null && fact.date > today) continue;
    const known = byName.get(fact.name);
    if (known === undefined) byName.set(fact.name, [fact]);
    else known.push(fact);
  }
  for (const known of byName.values()) if (known.length > 1) known.sort(byDayThenId(today));
  return { today, byName };
}

export function readingsOf(book: FactBook, type: FactType<Json>): readonly Fact[] {
  return book.byName.get(type.name) ?? [];
}

export function latestOf(book: FactBook, type: FactType<Json>): Fact | null {
  return readingsOf(book, type).at(-1) ?? null;
}

export function freshnessOf(fact: Fact, windowDays: number | null, today: LocalDate): Freshness {
  if (fact.date === null) return { state: 'undated', ageDays: null, windowDays };
  const ageDays = daysBetween(fact.date, today);
  if (windowDays === null) return { state: 'lasting', ageDays, windowDays };
  return { state: ageDays > windowDays ? 'stale' : 'fresh', ageDays, windowDays };
}

const byDayThenId =
  (today: LocalDate) =>
  (a: Fact, b: Fact): number => {
    const dayA = a.date ?? today;
    const dayB = b.date ?? today;
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    if (a.id === b.id) return 0;
    return a.id < b.id ? -1 : 1;
  };
