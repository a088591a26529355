import type { Instrument, Item } from '#measures';
import type { Draft, DraftItem } from './draft.ts';

export type Pair = { readonly item: Item; readonly asked: DraftItem };

/**
 * Which question of the form is which of the questionnaire: by code, then by words, and what is left
 * over on both sides by order, if it is as many.
 */
export function pairItems(draft: Draft, instrument: Instrument): readonly Pair[] {
  const found = new Map<Item, DraftItem>();
  const match = (same: (item: Item, asked: DraftItem) => boolean) => {
    for (const item of instrument.items) {
      if (found.has(item)) continue;
      const taken = new Set(found.values());
      const asked = draft.items.find((one) => !taken.has(one) && same(item, one));
      if (asked !== undefined) found.set(item, asked);
    }
  };
  match((item, asked) => item.loinc !== null && item.loinc === asked.loinc);
  match((item, asked) => hasWords(item, asked));
  const taken = new Set(found.values());
  const left = draft.items.filter((one) => !taken.has(one));
  const open = instrument.items.filter((item) => !found.has(item));
  if (open.length === left.length) {
    for (const [at, item] of open.entries()) {
      const asked = left[at];
      if (asked !== undefined && !codedOtherwise(item, asked)) found.set(item, asked);
    }
  }
  return instrument.items.flatMap((item) => {
    const asked = found.get(item);
    return asked === undefined ? [] : { item, asked };
  });
}

/** In any language that ships, with or without the words of the group above it. */
export const hasWords = ({ text }: Item, asked: DraftItem): boolean =>
  Object.values(text ?? {}).some((words) =>
    [asked.text ?? '', asked.text?.split('\n').at(-1) ?? ''].some((line) => sameWords(words, line)),
  );

/** Two codes for two questions: nobody may take one for the other. */
const codedOtherwise = (item: Item, asked: DraftItem): boolean =>
  item.loinc !== null && asked.loinc !== null && item.loinc !== asked.loinc;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);

export const sameWords = (a: string, b: string): boolean => likeness(a, b) === 1;

/** Shared words among all words of both, 0 to 1; order, numbering and points do not count. */
export function likeness(a: string, b: string): number {
  const one = wordsOf(a);
  const other = wordsOf(b);
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 1 : both / all;
}
