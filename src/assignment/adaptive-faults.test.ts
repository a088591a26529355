import { describe, expect, it } from 'vitest';
import type { ItemBank } from '#measures';
import { faultsOfAdaptive } from './adaptive-faults.ts';

const bank: ItemBank = {
  id: 'low-mood',
  version: '1',
  name: { en: 'Low mood' },
  credit: 'Made up for tests.',
  language: 'en',
  recallDays: 7,
  better: 'lower',
  items: ['a', 'b'].map((id) => ({
    id,
    text: { en: id },
    options: [{ en: 'never' }, { en: 'sometimes' }, { en: 'always' }],
    a: 1,
    b: [0, 1],
  })),
};
const faults = (...answers: (readonly [string, number | null])[]) =>
  faultsOfAdaptive(
    bank,
    answers.map(([item, option]) => ({ item, option })),
  ).map(({ at, code }) => `${at} ${code}`);

describe('answers of an adaptive test', () => {
  it('that the bank has are taken, skipped ones too', () => {
    expect(faults(['b', 0], ['a', null])).toEqual([]);
    expect(faults(['a', 2])).toEqual([]);
  });

  it('beyond the last option are refused by their place', () => {
    expect(faults(['a', 2], ['b', 3])).toEqual(['/body/answers/1/option not-an-option']);
    expect(faults(['a', -1])).toEqual(['/body/answers/0/option not-an-option']);
  });

  it('to a question the bank does not have are refused', () => {
    expect(faults(['c', 0])).toEqual(['/body/answers/0/item unknown-item']);
  });

  it('to one question twice are refused', () => {
    expect(faults(['a', 0], ['a', 1])).toEqual(['/body/answers/1/item asked-twice']);
  });

  it('that were all declined are no test', () => {
    expect(faults(['a', null], ['b', null])).toEqual(['/body/answers nothing-answered']);
  });
});
