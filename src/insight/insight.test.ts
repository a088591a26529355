import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { peg, phq9 } from '#measures';
import {
  changeSinceStart,
  type DiaryDay,
  functionAgainstBaseline,
  lastDaysAgainstUsual,
  painSinceStart,
  silenceOf,
} from './index.ts';

const today = '2026-03-31' as LocalDate;
/** Days up to `until`, the last value on that day. */
const diary = (pain: readonly (number | null)[], until = today): DiaryDay[] =>
  pain.map((value, at) => ({ day: addDays(until, at + 1 - pain.length), pain: value }));

const reading = (ago: number, value: number) => ({ day: addDays(today, -ago), value });
const entries = (count: number, lastAgo: number, every = 1) =>
  Array.from({ length: count }, (_, at) => addDays(today, -lastAgo - at * every));

const usualSettings = { days: 3, usualDays: 28, fewest: 7, deviations: 1, freshDays: 7 };
const worse = (days: readonly DiaryDay[], over: Partial<typeof usualSettings> = {}) =>
  lastDaysAgainstUsual(days, today, { ...usualSettings, ...over })?.allWorse ?? null;

describe('days worse than usual', () => {
  const usual = [2, 4, 2, 4, 2, 4, 3];

  it('shows mean, deviation and limit', () => {
    const found = lastDaysAgainstUsual(diary([...usual, 5, 5, 5]), today, usualSettings);
    expect(found).toMatchObject({ usualPain: 3, deviation: 1, limit: 4, allWorse: true });
  });

  it.each([
    [[5, 5, 5], true],
    [[4.1, 4.1, 4.1], true],
    [[4, 5, 5], false],
    [[5, 5, 4], false],
    [[3, 3, 9], false],
  ])('usual 3 ± 1, then %j: %s', (days, expected) => {
    expect(worse(diary([...usual, ...days]))).toBe(expected);
  });

  it('passes over a day that was not filled in', () => {
    expect(worse(diary([...usual, 5, null, 5, 5]))).toBe(true);
  });

  it('says nothing on fewer than 7 usual days, or on days long past', () => {
    expect(worse(diary([...usual.slice(1), 5, 5, 5]))).toBeNull();
    expect(worse(diary([...usual, 5, 5, 5], addDays(today, -4)))).toBe(true);
    expect(worse(diary([...usual, 5, 5, 5], addDays(today, -5)))).toBeNull();
    expect(worse([])).toBeNull();
  });

  it('counts as usual only the 28 days before the row', () => {
    const old = Array.from({ length: 30 }, () => 9);
    const recent = Array.from({ length: 28 }, (_, at) => (at % 2 === 0 ? 2 : 4));
    const found = lastDaysAgainstUsual(diary([...old, ...recent, 5, 5, 5]), today, usualSettings);
    expect(found?.usualPain).toBe(3);
  });

  it('does not read what lies after the day of asking', () => {
    expect(worse([...diary([...usual, 3, 3, 3]), { day: addDays(today, 1), pain: 9 }])).toBe(false);
  });
});

describe('function against its baseline', () => {
  const settings = { absolute: 1, relative: 0.3, daysApart: 7 };
  const outcome = (...readings: readonly (readonly [ago: number, value: number])[]) =>
    functionAgainstBaseline(
      readings.map(([ago, value]) => reading(ago, value)),
      settings,
    )?.worse ?? null;

  it.each([
    [4, 5.2, 5.2, true],
    [4, 5.1, 5.2, false],
    [4, 5.2, 5.1, false],
    [2, 2.9, 2.9, false],
    [2, 3, 3, true],
    [5, 6.4, 6.4, false],
    [5, 6.5, 6.5, true],
  ])(
    'from %d to %d and %d: worse needs a point and 30 %% on both: %s',
    (base, one, two, expected) => {
      expect(outcome([28, base], [7, one], [0, two])).toBe(expected);
    },
  );

  it('needs a week between the two readings and one before them', () => {
    expect(outcome([28, 4], [6, 6], [0, 6])).toBeNull();
    expect(outcome([28, 4], [13, 6], [6, 6], [0, 6])).toBe(true);
    expect(outcome([7, 6], [0, 6])).toBeNull();
  });

  it('takes the median of three readings for the baseline', () => {
    expect(outcome([70, 4], [60, 9], [50, 4], [7, 5.5], [0, 5.5])).toBe(true);
  });
});

describe('silence', () => {
  const settings = { silentDays: 7, adherence: 0.7, adherenceDays: 28 };
  it.each([
    [28, 7, true],
    [28, 6, false],
  ])('%i days filled in, then %i days nothing: %s', (count, lastAgo, expected) => {
    expect(silenceOf(entries(count, lastAgo), today, settings)?.silent).toBe(expected);
  });

  it('needs a habit: 70 % of the days before', () => {
    const most = [...entries(19, 7), addDays(today, -34)];
    expect(silenceOf(most, today, settings)).toMatchObject({ silent: true });
    expect(silenceOf(most.toSpliced(5, 1), today, settings)?.silent).toBe(false);
  });

  it('counts a share of exactly 70 %, and an entry of today', () => {
    const fourteenOfTwenty = [...entries(13, 7), addDays(today, -26)];
    expect(silenceOf(fourteenOfTwenty, today, settings)).toMatchObject({
      adherence: 0.7,
      silent: true,
    });
    expect(silenceOf([...entries(28, 7), today], today, settings)?.silentForDays).toBe(0);
  });

  it('knows of no habit in under two weeks, nor in an empty diary', () => {
    expect(silenceOf(entries(14, 8), today, settings)?.silent).toBe(true);
    expect(silenceOf(entries(13, 8), today, settings)).toBeNull();
    expect(silenceOf([], today, settings)).toBeNull();
  });
});

describe('change since the start', () => {
  it('compares first and latest whatever their order', () => {
    const readings = [
      { day: today, value: 9 },
      { day: addDays(today, -60), value: 14 },
    ];
    expect(changeSinceStart(phq9, readings)).toMatchObject({
      change: { points: -5, direction: 'better', meaningful: true },
    });
    expect(changeSinceStart(peg, readings.slice(1))).toBeNull();
  });

  it('averages a week at each end of the diary', () => {
    expect(painSinceStart(diary([7, 7, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 4, 4]), today)).toEqual({
      start: 7,
      latest: 4,
      points: -3,
    });
    expect(painSinceStart(diary([7, 7, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 4]), today)).toBeNull();
  });
});
