import type { Text } from '#kernel';
import type { Item } from '#measures';
import { conditionFrom } from './condition-from.ts';
import type { Draft, DraftItem } from './draft.ts';
import type { ItemKey } from './item-keys.ts';
import type { Pair } from './pairing.ts';
import { renamed } from './rename.ts';

export const textIn = (words: string, language: string): Text => ({ en: words, [language]: words });

/** The questions of a form as items of ours; those of a known questionnaire ask what it asks. */
export function itemsFrom(
  draft: Draft,
  id: string,
  keys: ReadonlyMap<string, ItemKey>,
  names: ReadonlyMap<string, string>,
  pairs: readonly Pair[],
): readonly Item[] {
  const known = new Map(pairs.map(({ item, asked }) => [asked.linkId, item]));
  return draft.items.flatMap((asked, at): readonly Item[] => {
    const key = keys.get(asked.linkId);
    if (key === undefined) return [];
    const item = known.get(asked.linkId);
    return [
      {
        id: key.id,
        concept: item?.concept ?? `${id}.${at + 1}`,
        text: asked.text === null ? null : textIn(asked.text, draft.language),
        options: optionsFrom(asked, key, draft.language),
        ...numberFrom(asked.number, draft.language),
        loinc: asked.loinc,
        ...askedWhenFrom(asked, item, draft, keys, names),
      },
    ];
  });
}

function askedWhenFrom(
  { enabled }: DraftItem,
  item: Item | undefined,
  draft: Draft,
  keys: ReadonlyMap<string, ItemKey>,
  names: ReadonlyMap<string, string>,
): Pick<Item, 'askedWhen'> {
  if (item?.askedWhen !== undefined) return { askedWhen: renamed(item.askedWhen, names) };
  return enabled === null ? {} : { askedWhen: conditionFrom(enabled, draft, keys) };
}

function optionsFrom({ options }: DraftItem, key: ItemKey, language: string): Item['options'] {
  return options
    .map(({ label, value }, at) => ({
      value: key.valueOf?.[at] ?? at,
      label: textIn(label, language),
      code: typeof value === 'object' ? value.code : null,
    }))
    .toSorted((a, b) => a.value - b.value);
}

function numberFrom(number: DraftItem['number'], language: string): Pick<Item, 'number'> {
  if (number === null) return {};
  const { min, max, step, unit, low, high } = number;
  const said = (words: string | null) => (words === null ? null : textIn(words, language));
  const ends = low === null && high === null ? {} : { ends: { low: said(low), high: said(high) } };
  return { number: { min, max, step, unit: said(unit), ...ends } };
}
