import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Values } from './compile-condition.ts';
import {
  compiledOf,
  type Formula,
  type Instrument,
  type Item,
  instruments,
  phq9,
  scoreValues,
} from './index.ts';
import { workedOut } from './score.ts';

/** Some lawful answers to an item, ends included. */
function answersTo(item: Item | undefined): readonly number[] {
  const { options = [], number } = item ?? {};
  if (number === undefined) return options.map(({ value }) => value);
  const { min, max, step } = number;
  const between = Math.min(20, step === null ? 20 : Math.round((max - min) / step));
  return Array.from({ length: between + 1 }, (_, at) => {
    const value = min + ((max - min) * at) / between;
    return step === null ? value : min + Math.round((value - min) / step) * step;
  });
}

const askedOf = ({ items, inputs = [] }: Instrument): readonly Item[] => [...items, ...inputs];

/** Every question that is asked answered, and none that is not. */
const completePage = (instrument: Instrument): fc.Arbitrary<Values> =>
  fc
    .tuple(...askedOf(instrument).map((item) => fc.constantFrom(...answersTo(item))))
    .map((page) => onlyAsked(instrument, page));

function onlyAsked(instrument: Instrument, page: Values): Values {
  const { asked } = compiledOf(instrument);
  if (asked === null) return page;
  const kept = [...page];
  for (const at of instrument.items.keys()) if (asked(kept, at) === false) kept[at] = null;
  return kept;
}
const anyPage = (instrument: Instrument) =>
  fc.tuple(...askedOf(instrument).map((item) => fc.constantFrom(null, ...answersTo(item))));

const withAnswer = (page: Values, at: number, value: number | null): Values =>
  page.map((before, n) => (n === at ? value : before));

/** Main scores that no page has: their table or rule was not obtained. */
const unknownRule = ({ scores, main }: Instrument): boolean => {
  const formula = scores[main.score];
  return formula !== undefined && 'notKnown' in formula;
};

/** Times of day go round, so that later is neither more nor less. */
const clocks = /^(psqi|csd)_(bed|rise|tried|woke)$/;
/** Where silence is an answer of its own, as the instrument says. */
const silenceCounts = new Set(['asq', 'cssrs']);
/** Published pieces of PROPr that do not quite meet. */
const slack = (id: string): number => (id === 'propr' ? 0.002 : 1e-9);

const each = instruments.map((instrument) => [instrument.id, instrument] as const);

describe.each(each)('%s', (id, instrument) => {
  const compiled = compiledOf(instrument);
  const asked = askedOf(instrument);
  const scoresOf = (page: Values) => scoreValues(compiled, page).scores;
  const mainOf = (page: Values): number | null => {
    const main = scoresOf(page)[instrument.main.score] ?? null;
    return main === null ? null : Number(main);
  };

  it('is the same on the shared path and when worked out anew', () => {
    fc.assert(
      fc.property(anyPage(instrument), (page) => {
        expect(scoreValues(compiled, page)).toEqual(workedOut(compiled, page));
      }),
    );
  });

  it('lies in its range on every complete page, or says that it knows no rule', () => {
    const known = !unknownRule(instrument);
    const always = known && asked.every(({ number }) => number === undefined);
    const { min, max } = instrument.main;
    fc.assert(
      fc.property(completePage(instrument), (page) => {
        const main = mainOf(page);
        if (main === null) return !always && scoreValues(compiled, page).status === 'no-score';
        return known && main >= min && main <= max;
      }),
    );
  });

  it('moves one way only as one answer rises, and loses no alarm by it', () => {
    const ways = new Map<number, number>();
    const sameWay = (at: number, moved: number): boolean => {
      if (Math.abs(moved) <= slack(id)) return true;
      const way = ways.get(at) ?? Math.sign(moved);
      ways.set(at, way);
      return way === Math.sign(moved);
    };
    fc.assert(
      fc.property(completePage(instrument), fc.nat(instrument.items.length - 1), (page, at) => {
        const item = instrument.items[at];
        const higher = answersTo(item).find((value) => value > (page[at] ?? 0));
        if (item === undefined || higher === undefined || clocks.test(item.id)) return true;
        const risen = onlyAsked(instrument, withAnswer(page, at, higher));
        const [before, after] = [mainOf(page), mainOf(risen)];
        const heard = scoreValues(compiled, risen).alarms;
        const alarmsKept = scoreValues(compiled, page).alarms.every((one) => heard.includes(one));
        return alarmsKept && (before === null || after === null || sameWay(at, after - before));
      }),
      { numRuns: 300 },
    );
  });

  it('is turned around by turning every answer around', () => {
    const even = asked.every(isEven) && compiled.asked === null;
    const ends = new Map(asked.map((item) => [item.id, sumOfEnds(item)]));
    const mirror = (page: Values) =>
      page.map((value, at) => (ends.get(asked[at]?.id ?? '') ?? 0) - (value ?? 0));
    fc.assert(
      fc.property(completePage(instrument), (page) => {
        const [straight, turned] = [scoresOf(page), scoresOf(mirror(page))];
        return Object.entries(instrument.scores).every(([key, formula]) => {
          const both = withMirror(formula, ends);
          const found = Number(straight[key]) + Number(turned[key]);
          return !even || both === null || Math.abs(found - both) < 1e-9;
        });
      }),
    );
  });

  it('without one answer is unknown, or lies between what that answer could have made of it', () => {
    const bound = !silenceCounts.has(id) && instrument.missing.optional === undefined;
    fc.assert(
      fc.property(completePage(instrument), fc.nat(instrument.items.length - 1), (page, at) => {
        const without = withAnswer(page, at, null);
        const main = mainOf(without);
        if (scoreValues(compiled, without).status === 'error') return false;
        if (main === null || !bound) return true;
        const could = answersTo(asked[at]).map((value) => mainOf(withAnswer(page, at, value)) ?? 0);
        return main >= Math.min(...could) - 1e-9 && main <= Math.max(...could) + 1e-9;
      }),
    );
  });

  it('hears no alarm from an answer that is not there', () => {
    fc.assert(
      fc.property(anyPage(instrument), fc.nat(asked.length - 1), (page, at) => {
        const before = scoreValues(compiled, page).alarms;
        const after = scoreValues(compiled, withAnswer(page, at, null)).alarms;
        return silenceCounts.has(id) || after.every((alarm) => before.includes(alarm));
      }),
    );
  });
});

it('a PHQ-9 without item 9 never has a total, whatever else was answered', () => {
  fc.assert(
    fc.property(anyPage(phq9), (page) => {
      const { scores } = scoreValues(compiledOf(phq9), withAnswer(page, 8, null));
      expect(scores['total']).toBeNull();
    }),
  );
});

/** Lowest plus highest answer. */
function sumOfEnds(item: Item): number {
  const all = answersTo(item);
  return (all[0] ?? 0) + (all.at(-1) ?? 0);
}

/** Whether every answer turned around is an answer too. */
function isEven(item: Item): boolean {
  const all = answersTo(item);
  return all.every((value) => all.includes(sumOfEnds(item) - value));
}

/** What a plain sum or mean and its mirror add up to; null for other formulas. */
function withMirror(formula: Formula, ends: ReadonlyMap<string, number>): number | null {
  const ids = 'sum' in formula ? formula.sum : 'mean' in formula ? formula.mean : null;
  if (ids === null) return null;
  const sum = ids.reduce((all, item) => all + (ends.get(item) ?? 0), 0);
  return 'sum' in formula ? sum : sum / ids.length;
}
