import { describe, expect, it } from 'vitest';
import { csiBand, nociplasticGrade } from './index.ts';
import { reachesCutOf } from './readings.ts';

describe('a cut by sex', () => {
  const usual = { men: 4, women: 3 };
  const turned = { men: 3, women: 4 };
  it.each([
    ['M', 4, usual, true],
    ['M', 3, usual, false],
    ['F', 3, usual, true],
    ['F', 2, usual, false],
    ['X', 3, usual, true],
    ['X', 2, usual, false],
    [null, 4, usual, true],
    [null, 3, usual, 'unknown'],
    [null, 2, usual, false],
    ['M', 3, turned, true],
    ['F', 3, turned, false],
    ['F', 4, turned, true],
    ['M', null, usual, 'unknown'],
  ] as const)('sex %s with %s, cuts %j: %s', (sex, value, cuts, verdict) => {
    expect(reachesCutOf(sex, value, cuts)).toBe(verdict);
  });
});

it.each([
  [29, 'subclinical'],
  [30, 'mild'],
  [39, 'mild'],
  [40, 'moderate'],
  [49, 'moderate'],
  [50, 'severe'],
  [59, 'severe'],
  [60, 'extreme'],
])('CSI %d is %s', (total, band) => {
  expect(csiBand(total)).toBe(band);
});

it('nobody is graded without steps 1 and 4', () => {
  const all = { regional: true, history: true, comorbidity: true, evoked: true };
  expect(nociplasticGrade(all)).toBe('probable');
  expect(nociplasticGrade({ ...all, history: null })).toBe('possible');
  expect(nociplasticGrade({ ...all, comorbidity: false })).toBe('possible');
  expect(nociplasticGrade({ ...all, evoked: null })).toBeNull();
  expect(nociplasticGrade({ ...all, regional: false })).toBeNull();
});
