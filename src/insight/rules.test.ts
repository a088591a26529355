import { expect, it } from 'vitest';
import { exampleFaults } from '#reasoning';
import { insightRules } from './index.ts';

it('every insight rule keeps its worked examples', () => {
  expect(insightRules.flatMap(exampleFaults)).toEqual([]);
});
