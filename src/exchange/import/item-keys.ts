import type { Draft, DraftItem } from './draft.ts';

/** How a question of the file is named and valued as an item of ours. */
export type ItemKey = {
  readonly id: string;
  /** Value of each option by its place in the file; null where the number given is the value. */
  readonly valueOf: readonly number[] | null;
  /** Whether the values are the points of the form, and not just the order of the answers. */
  readonly points: boolean;
};

/**
 * Points are the values where they tell the answers apart; otherwise their order is. Where the form is
 * a questionnaire we know, the values are those of the questionnaire.
 */
export function itemKeys(
  draft: Draft,
  instrumentId: string,
  known: ReadonlyMap<string, readonly number[]> = new Map(),
): ReadonlyMap<string, ItemKey> {
  return new Map(
    draft.items.map((item, at): [string, ItemKey] => [
      item.linkId,
      { id: `${instrumentId}_${at + 1}`, ...valuesOf(item, known.get(item.linkId)) },
    ]),
  );
}

function valuesOf(
  { number, options }: DraftItem,
  known: readonly number[] | undefined,
): Pick<ItemKey, 'valueOf' | 'points'> {
  if (number !== null) return { valueOf: null, points: true };
  if (known !== undefined) return { valueOf: known, points: true };
  const weights = options.flatMap(({ weight }) => weight ?? []);
  const points = weights.length === options.length && new Set(weights).size === weights.length;
  return { valueOf: points ? weights : options.map((_, at) => at), points };
}
