import type { Instrument, Item } from '#measures';
import type { Draft, DraftItem } from './draft.ts';
import { hasWords } from './pairing.ts';

/** What makes a form say that it is a questionnaire we know. */
export type Claim = {
  readonly instrument: Instrument;
  readonly by: 'code' | 'address' | 'items' | 'title';
};

/**
 * The known questionnaire a form says it is, by its LOINC code, its address, its questions or its
 * title. Claiming it is enough to be measured against it.
 */
export function claimOf(draft: Draft, known: readonly Instrument[]): Claim | null {
  const byCode = known.find(({ loinc }) => loinc.panel !== null && loinc.panel === draft.loinc);
  if (byCode !== undefined) return { instrument: byCode, by: 'code' };
  const byAddress = known.find((one) => isAddressOf(draft.url, one));
  if (byAddress !== undefined) return { instrument: byAddress, by: 'address' };
  const byItems = known
    .filter((one) => asksItemsOf(draft, one))
    .toSorted((a, b) => b.items.length - a.items.length)[0];
  if (byItems !== undefined) return { instrument: byItems, by: 'items' };
  const byTitle = known
    .map((instrument) => ({ instrument, length: namedIn(draft, instrument) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)[0];
  return byTitle === undefined ? null : { instrument: byTitle.instrument, by: 'title' };
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const namesOf = ({ id, name, aliases = [] }: Instrument): readonly string[] => [
  ...new Set([id, name, ...aliases].map(plain)),
];

function isAddressOf(url: string | null, instrument: Instrument): boolean {
  const last = url?.split('|')[0]?.split('/').at(-1) ?? '';
  if (last === '') return false;
  return last === instrument.loinc.panel || namesOf(instrument).includes(plain(last));
}

/** Questions known by their codes or words; fewer than three could be in any form. */
const itemsLeast = 3;

/** Whether it asks every question of the questionnaire, by code or in its words. */
function asksItemsOf({ items }: Draft, instrument: Instrument): boolean {
  const { items: own } = instrument;
  if (own.length < itemsLeast) return false;
  return own.every((item) => items.some((asked) => isItem(item, asked)));
}

const isItem = (item: Item, asked: DraftItem): boolean =>
  (item.loinc !== null && item.loinc === asked.loinc) || hasWords(item, asked);

/** Length of the longest name of the questionnaire that stands in the title, in whole words. */
function namedIn({ title, name }: Draft, instrument: Instrument): number {
  const runs = [...runsIn(title ?? ''), ...runsIn(name ?? '')];
  const found = namesOf(instrument).filter((one) => one.length >= 3 && runs.includes(one));
  return Math.max(0, ...found.map(({ length }) => length));
}

const wordsInNameMost = 8;

/** "PHQ-9 panel" → phq, phq9, phq9panel, 9, … : every run of words, written together. */
function runsIn(title: string): readonly string[] {
  const words =
    title
      .toLowerCase()
      .match(/[a-z]+|[0-9]+/g)
      ?.slice(0, 40) ?? [];
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(wordsInNameMost, words.length - from) }, (_unused, more) =>
      words.slice(from, from + more + 1).join(''),
    ),
  );
}
