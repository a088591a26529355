import { describe, expect, it } from 'vitest';
import { own, step2Phq } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import {
  atLeast,
  choiceFault,
  type Decision,
  defineFact,
  defineRule,
  evaluate,
  type Finding,
  restsAt,
  rulebookOf,
  sameGrounds,
} from './index.ts';

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

describe('what a person decided about', () => {
  const mood = defineFact<number>({ name: 'score.mood', says: { en: 'Mood' } });
  const ruleSaying = (words: string) =>
    defineRule({
      id: 'SC-01',
      version: 1,
      title: { en: 'Low mood' },
      needs: { mood },
      parameters: { cut: step2Phq },
      checks: [{ says: { en: 'Mood is {cut} or more' }, holds: (k, p) => atLeast(k.mood, p.cut) }],
      proposes: { en: words },
      severity: 'advice',
      owners: ['clinician'],
      due: null,
      evidence: [own],
      examples: { met: { known: { mood: 10 } }, justNotMet: { known: { mood: 9 } }, unknown: null },
    });
  const found = (id: string, value: number, cut = 10, words = 'Talk.'): Finding => {
    const fact = { id, name: mood.name, value, date: '2026-03-30' as LocalDate, source: 'form' };
    const setting = {
      id: 'x',
      parameter: step2Phq.id,
      scope: 'site' as const,
      scopeId: 's',
      value: cut,
      by: 'a',
      at: '2026-01-01T00:00:00.000Z' as Instant,
      reason: 'r',
    };
    const [finding] = evaluate(rulebookOf([ruleSaying(words)]), [fact], {
      asOf: now,
      today: '2026-03-31' as LocalDate,
      bearer: { country: 'US', siteId: 's', accountId: null, patientId: 'p' },
      settings: [setting],
    });
    if (finding === undefined) throw new Error('the rule was asked');
    return finding;
  };

  it('holds while the facts are the same, whatever number or wording moved meanwhile', () => {
    expect(sameGrounds(found('a', 14), found('a', 14))).toBe(true);
    expect(sameGrounds(found('a', 14), found('a', 14, 12))).toBe(true);
    expect(sameGrounds(found('a', 14), found('a', 14, 10, 'Talk soon.'))).toBe(true);
  });

  it('ends with another fact, with another value, and when it can no longer be told', () => {
    expect(sameGrounds(found('a', 14), found('b', 14))).toBe(false);
    expect(sameGrounds(found('a', 14), found('a', 15))).toBe(false);
    expect(sameGrounds(found('a', 14), found('a', 14, 15))).toBe(false);
  });
});
