import { compiledOf } from './compile.ts';
import type { Values } from './compile-condition.ts';
import type { AlarmName, Instrument } from './instrument.ts';
import { alarmsInValues, type Score, scoreValues } from './score.ts';

/** Answers by item id, as the record keeps them; null = left out on purpose. */
export type Answers = Readonly<Record<string, number | null | undefined>>;

export function score(instrument: Instrument, answers: Answers): Score {
  return scoreValues(compiledOf(instrument), inItemOrder(instrument, answers));
}

/**
 * The answers that call for a person now. Read before and apart from any score, as soon as one
 * answer is there: no total, missing answer or later page may silence it.
 */
export function alarmsIn(instrument: Instrument, answers: Answers): readonly AlarmName[] {
  return alarmsInValues(compiledOf(instrument), inItemOrder(instrument, answers));
}

/**
 * The items still to ask: neither answered nor skipped, and called for by the answers so far. What
 * depends on earlier answers opens only when those are in.
 */
export function openItems(instrument: Instrument, answers: Answers): readonly string[] {
  const { places, asked } = compiledOf(instrument);
  const values = inItemOrder(instrument, answers);
  const firstOpen = values.indexOf(undefined);
  return places.flatMap(({ id }, at) => {
    if (values[at] !== undefined) return [];
    const always = instrument.items[at]?.askedWhen === undefined;
    return always || (at === firstOpen && asked?.(values, at) === true) ? id : [];
  });
}

/** In the order of the items; what scoring reads of the record follows after them. */
function inItemOrder({ items, inputs }: Instrument, answers: Answers): Values {
  const values = items.map(({ id }) => answers[id]);
  return inputs === undefined ? values : [...values, ...inputs.map(({ id }) => answers[id])];
}
