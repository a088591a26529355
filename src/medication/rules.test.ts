import { expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { medicationRules } from './index.ts';

it('every rule about medicines keeps its worked examples', () => {
  expect(medicationRules.flatMap(exampleFaults)).toEqual([]);
});

it('all 24 are there, each with three worked examples', () => {
  const ids = medicationRules.map(({ id }) => id).filter((id) => !/[a-z]$/.test(id));
  const wanted = Array.from({ length: 24 }, (_, at) => `MED-${String(at + 1).padStart(2, '0')}`);
  expect(ids).toEqual(wanted);
  expect(medicationRules.filter(({ examples }) => examples.unknown === null)).toEqual([]);
});
