import { expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { decisionAidRules } from './index.ts';

it('every rule about decision aids keeps its worked examples', () => {
  expect(decisionAidRules.flatMap(exampleFaults)).toEqual([]);
});

it('all 4 are there, each with three worked examples', () => {
  expect(decisionAidRules.map(({ id }) => id)).toEqual(['DA-01', 'DA-02', 'DA-03', 'DA-04']);
  expect(decisionAidRules.filter(({ examples }) => examples.unknown === null)).toEqual([]);
});
