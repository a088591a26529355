import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { statusOf } from '../../tests/support/case-runs.ts';

/** The cases are asked on the last of March 2026. */
const today = '2026-03-31' as LocalDate;
const ago = (days: number): LocalDate => addDays(today, -days);
const readings = (instr: string, ...taken: readonly (readonly [days: number, value: number])[]) =>
  taken.map(([days, value]) => ({ instr, value, date: ago(days) }));

describe('function is getting worse (EW-01)', () => {
  it.each([
    [3, 4, 'fires'],
    [3, 3.9, 'not-met'],
    [2, 2.9, 'not-met'],
    [2, 3, 'fires'],
  ])('from a stable PEG %s to %s twice: %s', (usual, now, status) => {
    const scores = readings('PEG', [40, usual], [30, usual], [9, now], [2, now]);
    expect(statusOf('EW-01', { scores })).toBe(status);
  });

  it.each([
    [6, 'not-met'],
    [7, 'fires'],
  ])('on two readings %s days apart: %s', (apart, status) => {
    const scores = readings('PEG', [40, 3], [30, 3], [apart, 5], [0, 5]);
    expect(statusOf('EW-01', { scores })).toBe(status);
  });
});

describe('sleep is getting worse (EW-03)', () => {
  it.each([
    [29, 'fires'],
    [30, 'fires'],
    [31, 'unknown'],
  ])('by an ISI of %s days ago: %s', (days, status) => {
    const scores = readings('ISI', [days + 28, 8], [days, 14]);
    expect(statusOf('EW-03', { scores })).toBe(status);
  });
});

/** Days with an entry, newest first from the day after the silence; oldest first in the file. */
const diaryOf = (silentDays: number, filledIn: readonly boolean[]) => ({
  diary: {
    pain14d: [
      ...filledIn.toReversed().map((isThere) => (isThere ? 4 : null)),
      ...Array.from({ length: silentDays }, () => null),
    ],
  },
});

/** The last day and so many others of the first `window` days; beyond it only the oldest, when it is asked for. */
function habitOf(count: number, window: number, beyond: readonly boolean[]): readonly boolean[] {
  const within = Array.from({ length: window }, (_, at) => at < count);
  return [...within, ...beyond];
}

describe('somebody who wrote a diary has gone quiet (EW-06)', () => {
  const rarely = Array.from({ length: 13 }, (_, at) => at === 12);

  it.each([
    ['20 of the last 28 days', habitOf(20, 28, rarely), 'fires'],
    ['19 of the last 28 days', habitOf(19, 28, rarely), 'not-met'],
    ['19 of 28 and the day before them', habitOf(19, 28, [true, ...rarely]), 'not-met'],
    ['14 of 20 days in all', [...habitOf(13, 19, []), true], 'fires'],
    ['13 of 20 days in all', [...habitOf(12, 19, []), true], 'not-met'],
  ])('after entries on %s: %s', (_, filledIn, status) => {
    const input = { ...diaryOf(7, filledIn), visits: { missed: 0 } };
    expect(statusOf('EW-06', input)).toBe(status);
  });
});

describe('several days worse than usual (EW-10)', () => {
  /** Mean 4, standard deviation 1: eight days one off, one day on it. */
  const usual = [3, 5, 3, 5, 4, 3, 5, 3, 5];
  const silent = (count: number) => Array.from({ length: count }, () => null);
  const after = (...pain14d: readonly (number | null)[]) => ({ diary: { pain14d } });

  it.each([
    [5, 'not-met'],
    [5.1, 'fires'],
  ])('at %s where the limit is 5: %s', (pain, status) => {
    expect(statusOf('EW-10', after(...usual, pain, pain, pain))).toBe(status);
  });

  it.each([
    [3, 'fires'],
    [4, 'fires'],
    [5, 'unknown'],
  ])('lie within a week: the last of three was %s days ago, %s', (days, status) => {
    const found = statusOf('EW-10', after(...usual, 8, 8, 8, ...silent(days)));
    expect(found).toBe(status);
  });

  it.each([
    ['27 days before them counts as usual', 27, 'not-met'],
    ['28 days before them counts as usual', 28, 'not-met'],
    ['29 days before them does not', 29, 'fires'],
  ])('a day of much pain %s: %s', (_, days, status) => {
    const before = [10, ...silent(days - 1 - usual.length), ...usual];
    expect(statusOf('EW-10', after(...before, 6, 6, 6))).toBe(status);
  });
});
