import type { Instrument } from '#measures';

/**
 * Items that stand for each other: the same concept, over the same time, with the same choices. What
 * asks about another time is asked again.
 */
export function sameItems(
  instruments: readonly Instrument[],
): Readonly<Record<string, readonly string[]>> {
  const groups = new Map<string, string[]>();
  for (const { items, recallDays } of instruments) {
    for (const { id, concept, options, number } of items) {
      const choices = options.map(({ value }) => value).join();
      const range = number === undefined ? '' : `${number.min}-${number.max}`;
      const key = `${concept} ${recallDays} ${choices} ${range}`;
      groups.set(key, [...(groups.get(key) ?? []), id]);
    }
  }
  const pairs = [...groups.values()].flatMap((ids) =>
    ids.map((id) => [id, ids.filter((other) => other !== id)] as const),
  );
  return Object.fromEntries(pairs.filter(([, others]) => others.length > 0));
}
