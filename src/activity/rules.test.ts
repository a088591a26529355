import { expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { activityRules } from './index.ts';

it('every rule about activity keeps its worked examples', () => {
  expect(activityRules.flatMap(exampleFaults)).toEqual([]);
});

it('all 9 are there, each with three worked examples', () => {
  const wanted = Array.from({ length: 9 }, (_, at) => `ACT-${String(at + 1).padStart(2, '0')}`);
  expect(activityRules.map(({ id }) => id)).toEqual(wanted);
  expect(activityRules.filter(({ examples }) => examples.unknown === null)).toEqual([]);
});
