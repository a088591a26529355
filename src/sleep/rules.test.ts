import { expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { sleepRules } from './index.ts';

it('every rule about sleep keeps its worked examples', () => {
  expect(sleepRules.flatMap(exampleFaults)).toEqual([]);
});

it('all 11 are there, each with three worked examples', () => {
  const wanted = Array.from({ length: 11 }, (_, at) => `SLP-${String(at + 1).padStart(2, '0')}`);
  expect(sleepRules.map(({ id }) => id)).toEqual(wanted);
  expect(sleepRules.filter(({ examples }) => examples.unknown === null)).toEqual([]);
});
