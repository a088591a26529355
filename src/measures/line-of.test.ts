import { expect, it } from 'vitest';
import { lineOf } from './line-of.ts';

const number = { min: 0, max: 10, step: 1, unit: null, low: null, high: null };

it('0 to 10 is a line of eleven keys', () => {
  expect(lineOf({ number })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('a longer range, other steps and no number at all are no line', () => {
  expect(lineOf({ number: { ...number, max: 11 } })).toBeNull();
  expect(lineOf({ number: { ...number, step: 0.5 } })).toBeNull();
  expect(lineOf({ number: { ...number, step: null } })).toBeNull();
  expect(lineOf({ number: null })).toBeNull();
});
