import { expect, it } from 'vitest';
import { valueInWords } from './value-in-words.ts';

it.each([
  [null, 'not known'],
  [undefined, 'not known'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  [3.041_666_6, '3.04'],
  [0.005, '0.01'],
  [-0.001, '0'],
  [90, '90'],
  [[2.499], '2.5'],
  ['fires', 'fires'],
  [[], 'none'],
  [[8, 9], '8; 9'],
  [{ name: 'diazepam', actsLong: true, stop: null }, 'diazepam (acts long: yes)'],
  [[{ name: 'diazepam', at: 'x', prn: false, times: [] }, { name: 'CBT' }], 'diazepam; CBT'],
  [[{ day: '2026-03-09', pain: 8 }], 'day: 2026-03-09, pain: 8'],
  [{}, 'none'],
] as const)('%j is read as "%s"', (value, words) => {
  expect(valueInWords(value)).toBe(words);
});

it('cuts what is too long to read', () => {
  expect(valueInWords('x'.repeat(401))).toHaveLength(400);
  expect(valueInWords('x'.repeat(400))).toBe('x'.repeat(400));
});
