import type { Values } from './compile-condition.ts';
import type { AlarmName, Instrument } from './instrument.ts';
import { compiledOf } from './library.ts';
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

/** The items to ask next to the ones already answered: open, and called for by the answers so far. */
export function openItems(instrument: Instrument, answers: Answers): readonly string[] {
  const { places, asked } = compiledOf(instrument);
  const values = inItemOrder(instrument, answers);
  return places.flatMap(({ id }, at) =>
    values[at] === undefined && (asked === null || asked(values, at)) ? id : [],
  );
}

function inItemOrder(instrument: Instrument, answers: Answers): Values {
  return instrument.items.map(({ id }) => answers[id]);
}
