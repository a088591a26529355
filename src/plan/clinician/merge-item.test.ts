import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlanItemBody } from '#plan';
import { clashes, merged } from './merge-item.ts';

const walk: PlanItemBody = {
  kind: 'activity-quota',
  discipline: 'physiotherapy',
  title: 'Walk',
  why: 'Walking a little every day helps you do more.',
  dose: { minutes: 12, timesPerWeek: 5, at: '09:00' },
  ownerAccount: null,
  startDay: null,
  reviewDay: null,
  state: 'active',
};
const nobody = new Set<never>();

it('two people who changed different fields lose nothing and are asked nothing', () => {
  const mine = { ...walk, title: 'Walk to the park' };
  const theirs = { ...walk, dose: { ...walk.dose, at: '11:00' } };
  expect(clashes(walk, mine, theirs)).toEqual([]);
  expect(merged(walk, mine, theirs, nobody)).toEqual({ ...mine, dose: theirs.dose });
});

it('two people who changed the same field are asked about that field alone', () => {
  const mine = { ...walk, title: 'Walk to the park', why: 'It is green there.' };
  const theirs = { ...walk, title: 'Walk to the shop' };
  expect(clashes(walk, mine, theirs).map((clash) => clash.field)).toEqual(['title']);
  expect(merged(walk, mine, theirs, nobody).title).toBe('Walk to the shop');
  expect(merged(walk, mine, theirs, new Set(['title'] as const)).title).toBe('Walk to the park');
  expect(merged(walk, mine, theirs, nobody).why).toBe('It is green there.');
});

it('two people who wrote the same thing do not clash, whatever the order of the parts of a dose', () => {
  const mine = { ...walk, dose: { at: '11:00', minutes: 12, timesPerWeek: 5 } };
  const theirs = { ...walk, dose: { timesPerWeek: 5, minutes: 12, at: '11:00' } };
  expect(clashes(walk, mine, theirs)).toEqual([]);
});

const change = fc.record(
  {
    title: fc.constantFrom('A', 'B'),
    why: fc.constantFrom('C', 'D'),
    state: fc.constantFrom('active' as const, 'held' as const),
  },
  { requiredKeys: [] },
);

it('an unchanged copy never undoes the other one', () => {
  fc.assert(
    fc.property(change, (theirChange) => {
      const theirs = { ...walk, ...theirChange };
      expect(merged(walk, walk, theirs, nobody)).toEqual(theirs);
      expect(merged(walk, theirs, walk, nobody)).toEqual(theirs);
    }),
  );
});
