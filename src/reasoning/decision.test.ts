import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { choiceFault, type Decision, restsAt } from './index.ts';

const now = '2026-03-31T10:00:00.000Z' as Instant;
const snooze = (until: string) =>
  ({ kind: 'snooze', until: until as Instant, reason: null }) as const;

describe('a choice', () => {
  it.each([
    ['2026-03-31T10:00:00.000Z', 'until'],
    ['2026-03-31T10:00:01.000Z', undefined],
    ['2026-07-01T10:00:00.000Z', undefined],
    ['2026-07-02T00:00:00.000Z', 'until'],
  ])('snoozing until %s: fault in %s', (until, field) => {
    expect(choiceFault(snooze(until), now)?.field).toBe(field);
  });

  it('to modify needs words; to accept needs nothing', () => {
    expect(choiceFault({ kind: 'modify', step: 1, reason: ' ' }, now)?.field).toBe('reason');
    expect(choiceFault({ kind: 'modify', step: 1, reason: 'wants to wait' }, now)).toBeNull();
    expect(choiceFault({ kind: 'accept', reason: null }, now)).toBeNull();
  });
});

describe('a finding', () => {
  const decided = { id: 'd1', findingId: 'f1', by: 'wu', at: now } as const;

  it('rests until the snooze ends, and after any other decision', () => {
    const asleep: Decision = { ...decided, ...snooze('2026-04-01T10:00:00.000Z') };
    expect(restsAt(asleep, '2026-04-01T09:59:59.000Z' as Instant)).toBe(true);
    expect(restsAt(asleep, '2026-04-01T10:00:00.000Z' as Instant)).toBe(false);
    expect(restsAt({ ...decided, kind: 'accept', reason: null }, now)).toBe(true);
    expect(restsAt(null, now)).toBe(false);
  });
});
