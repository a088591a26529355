import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate, TimeZone } from '#kernel';
import {
  countsOf,
  isAwake,
  isMoreSevere,
  isOverdue,
  ownerOn,
  ownWordOn,
  pastDueFrom,
} from './card.ts';
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

describe('a card of a conflict', () => {
  const asked = (owner: string, at: string | null = null) => ({
    owner,
    ownerName: owner,
    ownerRole: 'physician',
    acknowledgedAt: at as Instant | null,
    acknowledgedByName: at === null ? null : owner,
  });
  const all = [asked('okoro', '2026-03-09T15:00:00.000Z'), asked('ben')];
  const ben = { accountId: 'ben', role: 'physiotherapist' };

  it('is one owner’s, and only their own word ends it', () => {
    expect(ownerOn({ cause: 'COH-21:a+b:ben' }, all)?.owner).toBe('ben');
    expect(ownWordOn({ cause: 'COH-21:a+b:ben' }, all, ben)).toBe('missing');
    expect(ownWordOn({ cause: 'COH-21:a+b:okoro' }, all, ben)).toBe('none');
  });

  it('passed on it is no owner’s', () => {
    expect(ownerOn({ cause: 'COH-21:a+b:passed-on' }, all)).toBeNull();
    expect(ownWordOn({ cause: 'COH-21:a+b:passed-on' }, all, ben)).toBe('none');
  });
});

describe('overdue', () => {
  const now = '2026-03-09T15:00:00.000Z' as Instant;
  const zone = 'America/New_York' as TimeZone;
  const due = (dueAt: string | null, awake = true) =>
    isOverdue({ dueAt: dueAt as Instant | null, awake }, now);

  it('due a moment ago is, due now is not, and neither is what sleeps or has no due', () => {
    expect(due('2026-03-09T14:59:59.999Z')).toBe(true);
    expect(due('2026-03-09T15:00:00.000Z')).toBe(false);
    expect(due('2026-03-09T14:59:59.999Z', false)).toBe(false);
    expect(due(null)).toBe(false);
  });

  it('what was put off is past its due from the beginning of its day at the clinic, or later where it is due later', () => {
    const from = (dueAt: string, until: string | null) =>
      pastDueFrom({ dueAt: dueAt as Instant, snoozedUntil: until as LocalDate | null }, zone);
    expect(from('2026-03-09T14:00:00.000Z', null)).toBe('2026-03-09T14:00:00.000Z');
    expect(from('2026-03-09T14:00:00.000Z', '2026-03-11')).toBe('2026-03-11T04:00:00.000Z');
    expect(from('2026-03-11T04:00:00.001Z', '2026-03-11')).toBe('2026-03-11T04:00:00.001Z');
    expect(pastDueFrom({ dueAt: null, snoozedUntil: null }, zone)).toBeNull();
  });
});
