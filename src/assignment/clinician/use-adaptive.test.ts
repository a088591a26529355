import { describe, expect, it } from 'vitest';
import { type AdaptiveAnswer, type ItemBank, readyBank } from '#measures';
import { standingOf } from './use-adaptive.ts';

const bank: ItemBank = {
  id: 'low-mood',
  version: '1',
  name: { en: 'Low mood' },
  credit: 'Made up for tests.',
  language: 'en',
  recallDays: 7,
  better: 'lower',
  items: ['a', 'b', 'c'].map((id, at) => ({
    id,
    text: { en: id },
    options: [{ en: 'no' }, { en: 'yes' }],
    a: 1 + at,
    b: [0],
  })),
};
const rule = { fewestItems: 2, mostItems: 12, error: 0.2, leastGain: 0 };
const standing = (answers: readonly AdaptiveAnswer[], stopped = false, stop = rule) =>
  standingOf({ rule: stop }, readyBank(bank), answers, stopped);

describe('an adaptive test under way', () => {
  it('asks the most telling question first, and counts it as the first', () => {
    expect(standing([])).toMatchObject({ asks: { id: 'c' }, number: 1 });
    expect(standing([{ item: 'c', option: 1 }])).toMatchObject({ asks: { id: 'b' }, number: 2 });
  });

  it('asks the same question again once an answer is taken back', () => {
    const answers = [{ item: 'c', option: 1 }];
    expect(standing(answers.slice(0, -1))).toEqual(standing([]));
  });

  it('stopped by hand is over with what was answered', () => {
    const now = standing([{ item: 'c', option: 1 }], true);
    expect(now).toMatchObject({ over: 'stopped' });
    expect('estimate' in now ? now.estimate?.t : null).toBeGreaterThan(50);
  });

  it('stopped by hand before any answer has no result', () => {
    expect(standing([{ item: 'c', option: null }], true)).toEqual({
      over: 'stopped',
      estimate: null,
    });
  });

  it('that ended by itself says why, also where somebody pressed stop', () => {
    const answers = ['a', 'b', 'c'].map((item) => ({ item, option: 0 }));
    expect(standing(answers, true)).toMatchObject({ over: 'bank-used-up' });
    const short = { ...rule, mostItems: 2 };
    expect(standing(answers.slice(1), false, short)).toMatchObject({ over: 'enough-asked' });
  });
});
