import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { baselineOf, cutQuota, grownQuota, isBoomBust, isItemDone, lastsInDiary } from './index.ts';

const start = { enough: 3, startShare: 0.8, spread: 0.3 };

describe('the first quota', () => {
  it.each([
    [[10, 11, 12], 8.8],
    [[10, 11], undefined],
    [[0, 10, 12], undefined],
    // Spread 0.29 of the mean, then 0.33: below every trial.
    [[7.1, 10, 12.9], 8],
    [[6.7, 10, 13.3], 5.36],
  ])('from trials %j: %s', (trials, quota) => {
    const found = baselineOf(trials, start)?.startQuota;
    expect(found === undefined ? found : Number(found.toFixed(2))).toBe(quota);
  });

  it('is never zero and always below the mean', () => {
    const trials = fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), {
      minLength: 3,
      maxLength: 5,
    });
    fc.assert(
      fc.property(trials, (some) => {
        const found = baselineOf(some, start);
        expect(found?.startQuota).toBeGreaterThan(0);
        expect(found?.startQuota).toBeLessThan(found?.mean ?? 0);
      }),
    );
  });
});

describe('a quota over time', () => {
  it('grows by the increase at the most, never above the ceiling, and never falls to zero', () => {
    const some = fc.record({
      quota: fc.double({ min: 0.1, max: 1000, noNaN: true }),
      ceiling: fc.option(fc.double({ min: 0.1, max: 1000, noNaN: true })),
      share: fc.double({ min: 0.05, max: 0.2, noNaN: true }),
    });
    fc.assert(
      fc.property(some, ({ quota, ceiling, share }) => {
        const grown = grownQuota(quota, share, ceiling);
        expect(grown).toBeLessThanOrEqual(quota * (1 + share));
        expect(grown).toBeLessThanOrEqual(ceiling ?? Number.POSITIVE_INFINITY);
        expect(grown).toBeGreaterThan(0);
        expect(cutQuota(quota, share)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('too much, then too little', () => {
  const limits = { boom: 1.5, bust: 0.5, times: 2 };
  it.each([
    [[16, 4, 10, 16, 10, 4], true],
    [[15, 4, 10, 16, 10, 4], false],
    [[16, 5, 5, 16, 10, 4], false],
    [[16, 10, 10, 4, 16, 4], false],
    [[16, 4, null, 4], 'unknown'],
    [[16, 4, 10, 16, null], 'unknown'],
    [[16, 4, ...Array.from({ length: 13 }, () => 10), 16, 4], false],
  ])('days %j of a quota of 10: %s', (days, verdict) => {
    expect(isBoomBust(days, 10, limits)).toBe(verdict);
  });

  it('is unknown without days or quota', () => {
    expect(isBoomBust(null, 10, limits)).toBe('unknown');
    expect(isBoomBust([16, 4], null, limits)).toBe('unknown');
  });
});

describe('a flare in the diary', () => {
  const today = '2026-03-31' as LocalDate;
  const diary = (...pain: readonly (number | null)[]) =>
    pain.flatMap((value, at) => {
      const day = String(31 + 1 + at - pain.length).padStart(2, '0');
      return value === null ? [] : [{ date: `2026-03-${day}` as LocalDate, value }];
    });
  const calm = [3, 3, 3, 3, 3, 3, 3] as const;
  it.each([
    [[...calm, 5, 5], true],
    [[...calm, 4.9, 5], false],
    [[...calm, 5, 4.9], false],
    [[...calm, 3, 8], false],
    [[...calm, null, 8], 'unknown'],
    [[...calm, 8, null], 'unknown'],
    [[...calm.slice(1), 8, 8], 'unknown'],
  ])('%j: %s', (pain, verdict) => {
    expect(lastsInDiary(diary(...pain), today, { rise: 2, enough: 7 })).toBe(verdict);
  });
});

describe('an item of exposure', () => {
  const limits = { fall: 0.5, expectancy: 20, sessions: 2 };
  it.each([
    [60, [30, 30], [], true],
    [60, [31, 30], [], 'unknown'],
    [60, [31, 30], [21, 20], false],
    [60, [31, 30], [20, 20], true],
    [60, [30], [20], false],
    [null, [30, 30], [30, 30], 'unknown'],
  ])('first %s, then %j, harm expected %j: %s', (first, distress, harmExpected, verdict) => {
    expect(isItemDone({ first, distress, harmExpected }, limits)).toBe(verdict);
  });
});
