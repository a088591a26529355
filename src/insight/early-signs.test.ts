import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import {
  callsForACall,
  everyLastWeek,
  isDownByShare,
  isEfficiencyFalling,
  isUpByShare,
  riseOf,
  signalsWithin,
} from './early-signs.ts';
import { isReliable, reliableChangeIndex } from './index.ts';

const today = '2026-03-31' as LocalDate;
const readings = (...values: readonly number[]) =>
  values.map((value, at) => ({ date: addDays(today, (at + 1 - values.length) * 14), value }));

describe('a rise above the person’s own baseline', () => {
  it.each([
    [[5, 10], 5],
    [[18, 6, 12], 6],
    [[6, 8, 10, 12], 4],
    [[14, 9, 14], 5],
    [[20, 20, 20, 4, 9], 5],
  ])('%j is a rise of %d', (values, points) => {
    expect(riseOf(readings(...values), today, 30)?.points).toBe(points);
  });

  it('is none to speak of with a single reading, unless a baseline is stated', () => {
    expect(riseOf(readings(12), today, 30)).toBeNull();
    expect(riseOf(readings(12), today, 30, 7)?.points).toBe(5);
  });

  it('speaks while its last reading is fresh, and not a day longer', () => {
    const last = (ago: number) => [
      { date: addDays(today, -60), value: 5 },
      { date: addDays(today, -ago), value: 12 },
    ];
    expect(riseOf(last(30), today, 30)).not.toBeNull();
    expect(riseOf(last(31), today, 30)).toBeNull();
  });

  it('is never larger than the rise since the lowest of the readings before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 27 }), { minLength: 2 }), (values) => {
        const before = values.slice(0, -1);
        const latest = values.at(-1) ?? 0;
        const points = riseOf(readings(...values), today, 30)?.points ?? 0;
        expect(points).toBeLessThanOrEqual(latest - Math.min(...before));
      }),
    );
  });
});

describe('weeks in a row', () => {
  it.each([
    [[90, 40, 40], true],
    [[40, 50, 40], false],
    [[90, null, 40], 'unknown'],
    [[90, null, 60], false],
    [[40], 'unknown'],
    [null, 'unknown'],
  ] as const)('%j below 50: %s', (weeks, verdict) => {
    expect(everyLastWeek(weeks, 2, (week) => week < 50)).toBe(verdict);
  });

  it('sleep falls against the weeks before, and only below the limit', () => {
    const settings = { fall: 10, low: 80, weeks: 2 };
    expect(isEfficiencyFalling([89.9, 79.9, 79.9], settings)).toBe(true);
    expect(isEfficiencyFalling([89.8, 79.9, 79.9], settings)).toBe(false);
    expect(isEfficiencyFalling([95, 80, 79], settings)).toBe(false);
    expect(isEfficiencyFalling([79, 70], settings)).toBe('unknown');
  });
});

describe('shares', () => {
  it.each([
    [1.5, 1, true],
    [1.49, 1, false],
    [0.2, 0, true],
    [0.05, 0, false],
    [null, 1, 'unknown'],
    [3, null, 'unknown'],
  ])('%s a day after %s a day is half as much again: %s', (now, before, verdict) => {
    expect(isUpByShare(now, before, 0.5, 0.1)).toBe(verdict);
  });
  it.each([
    [7000, 10_000, true],
    [7001, 10_000, false],
    [0, 0, false],
    [null, 10_000, 'unknown'],
    [7000, null, 'unknown'],
  ])('%s steps after %s are a third less: %s', (now, before, verdict) => {
    expect(isDownByShare(now, before, 0.3)).toBe(verdict);
  });
});

describe('signs together', () => {
  it('counts each rule once, now or within the days', () => {
    const earlier = [
      { date: addDays(today, -14), value: 'EW-04' },
      { date: addDays(today, -15), value: 'EW-05' },
      { date: today, value: 'EW-10' },
      { date: today, value: 'EW-01' },
    ];
    const verdicts = { 'EW-01': true, 'EW-02': false, 'EW-03': 'unknown' } as const;
    expect(signalsWithin(verdicts, earlier, today, 14)).toEqual(['EW-01', 'EW-04']);
  });

  it.each([
    [2, null, true],
    [1, true, true],
    [1, false, false],
    [1, null, 'unknown'],
    [0, true, false],
    [0, null, false],
  ])('%d signs, asks for help %s: %s', (count, asks, verdict) => {
    expect(callsForACall(count, 2, asks)).toBe(verdict);
  });
});

describe('reliable change (Jacobson and Truax)', () => {
  const spread = { deviation: 6, reliability: 0.86 };
  it('is measured in standard errors of a difference', () => {
    expect(reliableChangeIndex(20, 12, spread)).toBeCloseTo(-2.52, 2);
    expect(reliableChangeIndex(20, 12, { deviation: 0, reliability: 0.9 })).toBeNull();
    expect(reliableChangeIndex(20, 12, { deviation: 6, reliability: 1 })).toBeNull();
  });
  it.each([
    [1.96, false],
    [1.97, true],
    [-1.97, true],
  ])('an index of %d is more than error: %s', (index, reliable) => {
    expect(isReliable(index)).toBe(reliable);
  });
});
