import { expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { screeningRules } from './index.ts';

const numbered = (domain: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${domain}-${String(at + 1).padStart(2, '0')}`);

it('every screening and mechanism rule keeps its worked examples', () => {
  expect(screeningRules.flatMap(exampleFaults)).toEqual([]);
});

it('all 15 are there, each with three worked examples', () => {
  const wanted = [...numbered('SCR', 8), ...numbered('MECH', 7)];
  expect(screeningRules.map(({ id }) => id)).toEqual(wanted);
  expect(screeningRules.filter(({ examples }) => examples.unknown === null)).toEqual([]);
});
