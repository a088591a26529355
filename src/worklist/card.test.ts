import { expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { countsOf, isAwake, isMoreSevere } from './card.ts';
import { queues } from './contract.ts';

const snoozed = (until: string) =>
  isAwake({ state: 'snoozed', snoozedUntil: until as LocalDate }, '2026-03-09' as LocalDate);

it('a snoozed card is back on its day, not the day before', () => {
  expect(snoozed('2026-03-09')).toBe(true);
  expect(snoozed('2026-03-10')).toBe(false);
});

it('only something more severe wakes a card', () => {
  expect(isMoreSevere('critical', 'warning')).toBe(true);
  expect(isMoreSevere('warning', 'warning')).toBe(false);
  expect(isMoreSevere('advice', 'warning')).toBe(false);
});

it('counts name every queue in the order of the morning, the empty ones as 0', () => {
  const counts = countsOf(new Map([['plan', 3]]));
  expect(Object.keys(counts)).toEqual([...queues]);
  expect(counts).toMatchObject({ safety: 0, plan: 3 });
});
