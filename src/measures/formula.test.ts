import { describe, expect, it } from 'vitest';
import { own } from '#evidence';
import { compile } from './compile.ts';
import {
  type Condition,
  defineInstrument,
  type Formula,
  type Instrument,
  openItems,
  scoreValues,
  sleepGate,
} from './index.ts';

const ids = ['a', 'b', 'c', 'd'];

/** Four items with answers 0 to 4 and one score. */
const instrumentWith = (formula: Formula, prorateUpTo = 0): Instrument =>
  defineInstrument({
    id: 'form',
    version: 1,
    name: 'Form',
    title: { en: 'Form' },
    instruction: null,
    items: ids.map((id) => ({
      id,
      concept: `form.${id}`,
      text: { en: id },
      options: [0, 1, 2, 3, 4].map((value) => ({ value, label: { en: `${value}` }, code: null })),
      loinc: null,
    })),
    scores: { total: formula },
    main: { score: 'total', min: 0, max: 100 },
    better: 'lower',
    bands: {},
    alarms: [],
    missing: { prorateUpTo, neverProrated: ['d'], says: 'rule' },
    change: null,
    recallDays: 7,
    minutes: 1,
    languages: ['en'],
    loinc: { panel: null, score: null },
    licence: {
      tier: 'A',
      words: 'shipped',
      says: 'own',
      toVerify: null,
      attestation: null,
      credit: null,
    },
    inactive: null,
    evidence: [own],
  });

const totalOf = (formula: Formula, page: readonly (number | null)[], prorateUpTo = 0) =>
  scoreValues(compile(instrumentWith(formula, prorateUpTo)), page).scores['total'];

describe('the scoring algebra', () => {
  const page = [1, 2, 3, 4];

  it.each<readonly [string, Formula, number | boolean | null]>([
    ['sum', { sum: ids }, 10],
    ['mean', { mean: ids }, 2.5],
    ['sum with items turned around', { sum: ids, reversed: ['a', 'd'] }, 8],
    ['mean with items turned around', { mean: ids, reversed: ['d'] }, 1.5],
    ['subscale', { sum: ['b', 'c'] }, 5],
    ['max', { max: ids }, 4],
    ['count', { count: ids, atLeast: 3 }, 2],
    ['weighted', { weighted: { a: 2, b: 0.5 }, plus: 1 }, 4],
    [
      'table',
      {
        table: { sum: ids },
        rows: [
          [9, 48.2],
          [10, 51.8],
        ],
      },
      51.8,
    ],
    ['table without the row', { table: { sum: ids }, rows: [[9, 48.2]] }, null],
    ['rounded', { rounded: { weighted: { a: 0.333, b: 0.333 } }, decimals: 1 }, 1],
    [
      'yes or no',
      { holds: { atLeast: 2, atMost: 2, of: ids.map((item) => ({ item, atLeast: 3 })) } },
      true,
    ],
    ['not', { holds: { not: { item: 'a', atLeast: 1 } } }, false],
  ])('%s', (_name, formula, expected) => {
    expect(totalOf(formula, page)).toBe(expected);
  });

  it.each<readonly [string, Formula]>([
    ['sum', { sum: ids }],
    ['max', { max: ids }],
    ['count', { count: ids, atLeast: 3 }],
    ['weighted', { weighted: { a: 1, c: 1 } }],
    ['table', { table: { sum: ids }, rows: [[0, 1]] }],
    ['rounded', { rounded: { sum: ids }, decimals: 0 }],
  ])('%s has no value where an answer is missing', (_name, formula) => {
    expect(totalOf(formula, [1, 2, null, 4])).toBeNull();
  });

  it('stands in for as many as the rule allows, and never for a protected item', () => {
    expect(totalOf({ sum: ids }, [1, 2, null, 4], 1)).toBeCloseTo((7 / 3) * 4, 10);
    expect(totalOf({ sum: ids }, [1, null, null, 4], 1)).toBeNull();
    expect(totalOf({ sum: ids }, [1, 2, 3, null], 1)).toBeNull();
    expect(totalOf({ sum: ids, reversed: ['a'] }, [1, 2, null, 4], 1)).toBeCloseTo(12, 10);
    expect(totalOf({ sum: ids }, [null, null, null, null], 4)).toBeNull();
  });
});

describe('a yes-or-no algorithm on half a page', () => {
  const marks: readonly Condition[] = ids.map((item) => ({ item, atLeast: 2 }));

  it.each<readonly [Condition, readonly (number | null)[], boolean | null]>([
    [{ any: marks }, [0, null, 2, null], true],
    [{ any: marks }, [0, null, 1, null], null],
    [{ all: marks }, [1, null, 2, null], false],
    [{ all: marks }, [2, null, 2, null], null],
    [{ atLeast: 2, of: marks }, [2, 2, null, null], true],
    [{ atLeast: 2, of: marks }, [2, 0, null, 0], null],
    [{ atLeast: 3, of: marks }, [2, 0, null, 0], false],
    [{ atLeast: 1, atMost: 1, of: marks }, [2, 2, null, 0], false],
    [{ atLeast: 1, atMost: 1, of: marks }, [2, 0, null, 0], null],
    [{ atLeast: 1, atMost: 2, of: marks }, [2, 0, null, 0], true],
  ])('%j on %j: %s', (condition, page, expected) => {
    expect(totalOf({ holds: condition }, page)).toBe(expected);
  });
});

describe('a definition', () => {
  it('is refused when it watches, bands or charts what it does not have', () => {
    const good = instrumentWith({ sum: ids });
    const faulty: readonly (readonly [Partial<Instrument>, string])[] = [
      [{ items: [...good.items, ...good.items] }, 'ids of their own'],
      [{ evidence: [] }, 'names its source'],
      [{ main: { ...good.main, score: 'other' } }, 'charts a score'],
      [{ licence: { ...good.licence, words: 'slot' } }, 'ships no language'],
      [{ licence: { ...good.licence, words: 'slot' }, languages: [] }, "no item's words"],
      [{ items: good.items.map((item) => ({ ...item, text: null })) }, 'all of its words'],
      [{ languages: ['en', 'ar'] }, 'each of its languages'],
      [{ alarms: [{ item: 'z', atLeast: 1, raises: 'self-harm-thoughts' }] }, 'something real'],
      [{ bands: { band: { of: 'other', steps: [] } } }, 'bands a score'],
    ];
    for (const [over, message] of faulty) {
      expect(() => defineInstrument({ ...good, ...over })).toThrow(message);
    }
    const step = { from: 5, name: 'x', label: { en: 'x' } };
    expect(() =>
      defineInstrument({ ...good, bands: { band: { of: 'total', steps: [step, step] } } }),
    ).toThrow('bands rise');
  });
});

describe('questions that depend on others', () => {
  it('of the sleep gate open after a yes, one after the other, and not after a no', () => {
    expect(openItems(sleepGate, {})).toEqual(['sleep_gate_1']);
    expect(openItems(sleepGate, { sleep_gate_1: 1 })).toEqual(['sleep_gate_2']);
    expect(openItems(sleepGate, { sleep_gate_1: 1, sleep_gate_2: 0 })).toEqual(['sleep_gate_3']);
    expect(openItems(sleepGate, { sleep_gate_1: 0 })).toEqual([]);
    expect(openItems(sleepGate, { sleep_gate_1: null })).toEqual([]);
  });
});
