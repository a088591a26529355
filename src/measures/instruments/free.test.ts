import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, readingFaults } from '../../../tools/web/reading.ts';
import { compiledOf } from '../compile.ts';
import type { Instrument, Item } from '../instrument.ts';
import { scoreValues } from '../score.ts';
import { freeInstruments } from './free.ts';

const named = freeInstruments.map((instrument) => [instrument.id, instrument] as const);
const placesOf = ({ items, inputs = [] }: Instrument): readonly Item[] => [...items, ...inputs];
const endsOf = ({ options, number }: Item): readonly [low: number, high: number] =>
  number === undefined
    ? [options[0]?.value ?? 0, options.at(-1)?.value ?? 0]
    : [number.min, number.max];
function mainOf(instrument: Instrument, page: readonly (number | null)[]): number | null {
  const main = scoreValues(compiledOf(instrument), page).scores[instrument.main.score] ?? null;
  return main === null ? null : Number(main);
}

/** The lowest or highest main score, found by turning each answer to the end that helps. */
function extremeOf(instrument: Instrument, sign: 1 | -1): number | null {
  const ends = placesOf(instrument).map(endsOf);
  const page = ends.map(([low, high]) => (sign === 1 ? high : low));
  for (const [at, [low, high]] of ends.entries()) {
    for (const value of [low, high]) {
      const turned = page.with(at, value);
      const now = mainOf(instrument, page);
      const then = mainOf(instrument, turned);
      if (then !== null && (now === null || sign * then > sign * now)) page[at] = value;
    }
  }
  return mainOf(instrument, page);
}

/** Charted on a round axis that is a little wider than the formula reaches. */
const wider = new Set(['das28', 'gas']);
const exact = named.filter(([id]) => !wider.has(id));

describe('every free questionnaire', () => {
  it.each(exact)('%s reaches both ends of its main score', (_id, instrument) => {
    expect(extremeOf(instrument, -1)).toBeCloseTo(instrument.main.min, 9);
    expect(extremeOf(instrument, 1)).toBeCloseTo(instrument.main.max, 9);
  });

  it.each(named)('%s stays between its ends on any page', (_id, instrument) => {
    const { min, max } = instrument.main;
    const page = fc.tuple(
      ...placesOf(instrument).map(({ options, number }) =>
        number === undefined
          ? fc.constantFrom(...options.map(({ value }) => value))
          : fc.integer({ min: Math.ceil(number.min), max: Math.floor(number.max) }),
      ),
    );
    fc.assert(
      fc.property(page, (values) => {
        const main = mainOf(instrument, values);
        return main !== null && main >= min - 1e-9 && main <= max + 1e-9;
      }),
      { numRuns: 60 },
    );
  });

  it.each(named)('%s gives no score on an empty page', (_id, instrument) => {
    const empty = placesOf(instrument).map(() => null);
    expect(scoreValues(compiledOf(instrument), empty).status).toBe('no-score');
  });

  it.each(named)('%s never names a band like a score', (_id, { bands, scores }) => {
    expect(Object.keys(bands).filter((key) => key in scores)).toEqual([]);
  });

  it('ships every word it may and says why where it ships none', () => {
    for (const { id, licence, inactive, items, languages } of freeInstruments) {
      const worded = items.every(({ text }) => text !== null);
      const ships = languages.includes('es') ? ['en', 'es'] : ['en'];
      expect([id, worded, languages]).toEqual(
        licence.words === 'shipped' ? [id, true, ships] : [id, false, []],
      );
      const explained = worded || inactive !== null || licence.attestation !== null;
      expect([id, explained]).toEqual([id, true]);
    }
    expect(freeInstruments.filter(({ inactive }) => inactive !== null).map(({ id }) => id)).toEqual(
      [
        'gcps_r',
        'uw_cap_sf2',
        'uw_cap_bank',
        'uw_prse_sf2',
        'uw_prse',
        'uw_prse_bank',
        'taps',
        'taps2',
        'haq_di',
        'haq2',
      ],
    );
  });

  it('has an id for every item that no other questionnaire uses', () => {
    const ids = freeInstruments.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has a title, and own questions, in plain words', () => {
    const own = freeInstruments.filter(({ licence }) => licence.says.startsWith('Own wording'));
    const texts = [
      ...freeInstruments.map(({ title }) => title.en),
      ...own.flatMap(({ items }) => items.flatMap(({ text }) => text?.en ?? [])),
    ];
    expect(texts.flatMap((text) => readingFaults(text, limits.gradePlain))).toEqual([]);
  });
});
