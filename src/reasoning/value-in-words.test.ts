import { expect, it } from 'vitest';
import { valueInWords } from './value-in-words.ts';

it.each([
  [null, 'not known'],
  [undefined, 'not known'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  [3.041_666_6, '3'],
  [-0.001, '0'],
  [90, '90'],
  [[2.499], '2.5'],
  [22.75, '22.8'],
  ['night-shift', 'night shift'],
  ['updatePolicy', 'update policy'],
  ['co-codamol', 'co-codamol'],
  ['Two Words', 'Two Words'],
  [
    { medicine: 'diazepam', share: 0.25, overDays: 14, groups: ['opioids'] },
    'diazepam (share: 25 %, over: 14 days)',
  ],
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

it.each([
  [22, { unit: 'points' }, '22 points'],
  [1, { unit: 'points' }, '1 point'],
  [1, { unit: 'classes' }, '1 class'],
  [1, { unit: 'doses a day' }, '1 dose a day'],
  [1, { unit: 'MME a day' }, '1 MME a day'],
  [4.27, { unit: 'points' }, '4.3 points'],
  [4.27, { unit: 'points', decimals: 2 }, '4.27 points'],
  [84.94, { unit: '%' }, '84.9 %'],
  [0.49, { unit: 'share' }, '49 %'],
  [0.25, { unit: 'share of the dose' }, '25 % of the dose'],
  [[0.9, 0.494, null], { unit: 'share' }, '90 %; 49 %; not known'],
  [[10, 11.25], { unit: 'points' }, '10; 11.3 points'],
  [70.14, { unit: 'index' }, '70.1'],
  [[], { unit: 'points' }, 'none'],
  [null, { unit: 'points' }, 'not known'],
] as const)('%j counted in %j is read as "%s"', (value, counted, words) => {
  expect(valueInWords(value, counted)).toBe(words);
});
