import type { Instant } from '#kernel';
import type { Answers } from './answers.ts';
import type { Instrument, Item } from './instrument.ts';

/** An answer as the record keeps it. */
export type GivenAnswer = {
  readonly item: string;
  readonly value: number | null;
  readonly answeredAt: Instant;
};

/** An answer that stands for another item, with where it came from ("answered in PHQ-4 at …"). */
export type ReusedAnswer = GivenAnswer & { readonly from: string };

/** Whose question an item id is; null where nobody of those at hand asks it. */
export type FindItem = (itemId: string) => Asked | null;
export type Asked = { readonly instrument: Instrument; readonly item: Item };

/** Finds the questions of these instruments. */
export function itemsOf(instruments: readonly Instrument[]): FindItem {
  const found = new Map(
    instruments.flatMap((instrument) =>
      instrument.items.map((item) => [item.id, { instrument, item }] as const),
    ),
  );
  return (itemId) => found.get(itemId) ?? null;
}

/**
 * What is already answered of `instrument`: its own answers, and those of other questionnaires that
 * asked the same thing over the same time, with the same choices, at most `withinDays` ago. The
 * latest wins. Nothing is asked twice, and nothing is taken over that meant another time. Which
 * questionnaires are looked at is for `find` to say: a phone has only those it asks.
 */
export function answersAmong(
  find: FindItem,
  instrument: Instrument,
  given: readonly GivenAnswer[],
  now: Instant,
  withinDays: number,
): Readonly<Record<string, ReusedAnswer>> {
  const found: Record<string, ReusedAnswer> = {};
  for (const answer of given) {
    const source = find(answer.item);
    if (source === null || answer.answeredAt > now) continue;
    for (const item of instrument.items) {
      const own = item.id === answer.item;
      const usable =
        own ||
        (standsFor(source, { instrument, item }) &&
          daysBefore(answer.answeredAt, now) <= withinDays);
      const before = found[item.id];
      const later = before === undefined || answer.answeredAt >= before.answeredAt;
      if (usable && later) found[item.id] = { ...answer, from: source.instrument.id };
    }
  }
  return found;
}

/** The values alone, for scoring. */
export function valuesOf(reused: Readonly<Record<string, GivenAnswer>>): Answers {
  return Object.fromEntries(Object.entries(reused).map(([item, { value }]) => [item, value]));
}

function standsFor(source: Asked, wanted: Asked): boolean {
  return (
    source.item.concept === wanted.item.concept &&
    source.instrument.recallDays === wanted.instrument.recallDays &&
    source.item.options.length === wanted.item.options.length
  );
}

const dayMs = 86_400_000;

function daysBefore(earlier: Instant, now: Instant): number {
  return (Date.parse(now) - Date.parse(earlier)) / dayMs;
}
