import { expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { changeOf, weekMeans } from './timeline-lanes.ts';

const start = '2026-03-02' as LocalDate;
const on = (offset: number, value: number) => ({ day: addDays(start, offset), value });

it('two days in a week are too few for a mean, three are enough', () => {
  expect(weekMeans([on(0, 4), on(1, 6)])).toEqual([]);
  expect(weekMeans([on(0, 4), on(1, 6), on(2, 8)])).toEqual([on(2, 6)]);
});

it('the mean looks back seven days and no further', () => {
  const means = weekMeans([on(0, 10), on(1, 4), on(2, 4), on(7, 4)]);
  expect(means.at(-1)).toEqual(on(7, 4));
});

it('a change is claimed only between two different weeks', () => {
  expect(changeOf([on(0, 4), on(1, 6), on(2, 8)])).toBeNull();
  expect(changeOf([on(0, 8), on(1, 8), on(2, 8), on(8, 4), on(9, 4), on(10, 4)])).toEqual({
    from: 8,
    to: 4,
  });
});
