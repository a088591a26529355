import { expect, it } from 'vitest';
import { onceEach } from './finding-view.ts';

it('a number that several facts rest on is shown once, where it was first read', () => {
  const read = ['mme.trigger', 'freshness.medicines', 'freshness.medicines'].map((id) => ({ id }));
  expect(onceEach(read)).toEqual([{ id: 'mme.trigger' }, { id: 'freshness.medicines' }]);
});
