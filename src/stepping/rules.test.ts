import { expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { steppingRules } from './index.ts';

it('every stepping rule keeps its worked examples', () => {
  expect(steppingRules.flatMap(exampleFaults)).toEqual([]);
});
