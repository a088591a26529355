import { describe, expect, it } from 'vitest';
import { score } from '../answers.ts';
import { changeOfReadings } from '../change.ts';
import { instrumentOf, instruments } from '../library.ts';
import { scoreInWords } from '../words.ts';
import {
  bankIdOf,
  bankInstrumentId,
  instrumentOfBank,
  isWordedThroughout,
} from './instrument-of-bank.ts';
import type { ItemBank } from './item-bank.ts';

const bank: ItemBank = {
  id: 'low-mood',
  version: '2.1',
  name: { en: 'Low mood' },
  credit: 'Made up for tests.',
  language: 'en',
  recallDays: 7,
  better: 'lower',
  items: ['a', 'b', 'c'].map((id) => ({
    id,
    text: { en: `Question ${id}` },
    options: [{ en: 'never' }, { en: 'sometimes' }, { en: 'always' }],
    a: 2,
    b: [-0.5, 1],
  })),
};
const definition = instrumentOfBank(bank, 3);
const on = (day: string, value: number, standardError: number) =>
  ({ day, value, standardError }) as Parameters<typeof changeOfReadings>[1];

describe('the definition made of a bank', () => {
  it('asks its questions with options counted from the least of the trait', () => {
    expect(definition.items.map(({ id }) => id)).toEqual([
      'adaptive-low-mood.a',
      'adaptive-low-mood.b',
      'adaptive-low-mood.c',
    ]);
    expect(definition.items[0]?.options.map(({ value, label }) => [value, label?.en])).toEqual([
      [0, 'never'],
      [1, 'sometimes'],
      [2, 'always'],
    ]);
  });

  it('is the version of its load, and shows whose bank it is', () => {
    expect(definition).toMatchObject({ version: 3, licence: { credit: 'Made up for tests.' } });
    expect(definition.languages).toEqual(['en']);
  });

  it('never has the id of a questionnaire that ships', () => {
    for (const { id } of instruments) {
      expect(bankIdOf(id)).toBeNull();
      expect(instrumentOf(bankInstrumentId(id))).toBeNull();
    }
    expect(bankIdOf(definition.id)).toBe('low-mood');
  });

  it('gives no score by itself, and calls nothing missing that was not asked', () => {
    const scored = score(definition, { 'adaptive-low-mood.a': 2 });
    expect(scored).toMatchObject({ status: 'no-score', missing: { items: [] } });
  });

  it('says T with its standard error', () => {
    const said = scoreInWords(definition, [on('2026-03-09', 58.34, 3.06)]);
    expect(said?.line.en).toBe('Low mood 58.3 ± 3.1 (standard error).');
  });

  it('calls a change reliable beyond 1.96 standard errors of the difference, not at it', () => {
    const from = on('2026-02-09', 60, 3);
    const limit = 1.96 * Math.hypot(3, 3);
    const change = (points: number) =>
      changeOfReadings(definition, from, on('2026-03-09', 60 - points, 3));
    expect(change(Math.floor(limit * 10) / 10)).toMatchObject({ reliable: false });
    expect(change(Math.ceil(limit * 10) / 10)).toMatchObject({
      reliable: true,
      direction: 'better',
      meaningful: null,
    });
  });
});

describe('a bank', () => {
  it('with words for everything in its own language can be asked', () => {
    expect(isWordedThroughout(bank)).toBe(true);
  });

  it('that lacks one answer in its own language cannot', () => {
    expect(isWordedThroughout({ ...bank, language: 'ar' })).toBe(false);
    const [first, ...rest] = bank.items;
    const bare = { ...first, options: [{ en: ' ' }, { en: 'b' }, { en: 'c' }] };
    expect(isWordedThroughout({ ...bank, items: [bare as typeof first & object, ...rest] })).toBe(
      false,
    );
  });
});
