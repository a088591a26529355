import type { Instrument, Item } from '#measures';

/**
 * The instrument with the words that may leave the clinic. Those of tier C are licensed to the clinic
 * alone, also where it imported them, so only structure and scoring go out.
 */
export function withWordsThatMayGo(instrument: Instrument): Instrument {
  if (instrument.licence.tier !== 'C') return instrument;
  return { ...instrument, instruction: null, items: instrument.items.map(wordless) };
}

function wordless(item: Item): Item {
  const { number } = item;
  return {
    ...item,
    text: null,
    options: item.options.map((option) => ({ ...option, label: null })),
    ...(number === undefined ? {} : { number: { ...number, ends: { low: null, high: null } } }),
  };
}
