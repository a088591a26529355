import { expect, it } from 'vitest';
import { howOften } from './how-often.ts';
import { tellsWhere } from './item.ts';
import { itemKinds } from './views.ts';

it.each([
  [0.25, 4],
  [0.33, 3],
  [0.5, 2],
])('%d times a week is every %d weeks', (timesPerWeek, weeks) => {
  expect(howOften(timesPerWeek)).toEqual({ every: 'weeks', weeks });
});

it.each([0.75, 1, 1.5, 7])('%d times a week stays as it is', (times) => {
  expect(howOften(times)).toEqual({ every: 'week', times });
});

it('only visits and sessions are in person, or by phone or video', () => {
  expect(itemKinds.filter(tellsWhere)).toEqual(['cbt-session', 'visit']);
});
