import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const runOf = (input: unknown) => {
  const evaluation = evaluateCases(input, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  const [run] = evaluation.value.runs;
  return {
    derived: run?.derived ?? {},
    statusOf: (rule: string) =>
      run?.findings.find((finding) => finding.rule === rule)?.status ?? null,
  };
};

describe('a quota of activity', () => {
  it('starts at 80 % of the mean, or at what the physiotherapist sets', () => {
    expect(runOf({ activity: { trials: [10, 11, 12] } }).derived['startQuota']).toBe(8.8);
    const published = { activity: { trials: [10, 11, 12], startShare: 0.7 } };
    expect(runOf(published).derived['startQuota']).toBe(7.7);
  });

  it.each([
    [{ sessionsPlanned: 5, sessionsMet: 4 }, 11],
    [{ sessionsPlanned: 5, sessionsMet: 3 }, undefined],
    [{ sessionsPlanned: 5, sessionsMet: 5, increase: 0.2 }, 12],
    [{ sessionsPlanned: 5, sessionsMet: 5, ceiling: 10.5 }, 10.5],
    [{ sessionsPlanned: 5, sessionsMet: 2 }, 10],
    [{ sessionsPlanned: 5, sessionsMet: 2, missedWeeks: 1 }, 10],
    [{ sessionsPlanned: 5, sessionsMet: 2, missedWeeks: 2 }, 8],
    [{ sessionsPlanned: 5, sessionsMet: 4, missedInARow: 3 }, 10],
    [{ sessionsPlanned: 5, sessionsMet: 5, painAfter24h: 6 }, undefined],
    [{ sessionsPlanned: 5, sessionsMet: 5, postExertionalMalaise: true }, undefined],
    [{ sessionsPlanned: 5 }, undefined],
    [{ sessionsPlanned: 0, sessionsMet: 0 }, undefined],
  ])('of 10 after a week of %j: %s', (week, next) => {
    expect(runOf({ activity: { quota: 10, ...week } }).derived['nextQuota']).toBe(next);
  });

  it('does not grow while a red flag or safety comes first', () => {
    const input = {
      activity: { quota: 10, sessionsPlanned: 5, sessionsMet: 5 },
      scores: [{ instr: 'PHQ-9', value: 14, item9: 1 }],
    };
    expect(runOf(input).statusOf('SC-01')).toBe('fires');
    expect(runOf(input).statusOf('ACT-02')).toBeNull();
  });

  it.each([
    [{ painAfter24h: 5, painUsual: 3 }, 'fires'],
    [{ painAfter24h: 5, painUsual: 3.1 }, null],
    [{ painAfter24h: 5.1, painUsual: 4 }, 'fires'],
    [{ painAfter24h: 5 }, 'unknown'],
  ])('rests in a flare: %j %s', (activity, status) => {
    expect(runOf({ activity }).statusOf('ACT-03')).toBe(status);
  });

  it('takes one bad day for nothing, and two in a row for a flare', () => {
    const calm = [3, 3, 4, 3, 3, 2, 3, 4, 3, 3, 3, 3];
    const oneBadDay = { diary: { pain14d: [...calm, 4, 8] } };
    expect(runOf(oneBadDay).statusOf('ACT-03')).toBe('unknown');
    const asked = { ...oneBadDay, activity: { painAfter24h: 4, painUsual: 3 } };
    expect(runOf(asked).statusOf('ACT-03')).toBeNull();
    expect(runOf({ diary: { pain14d: [...calm, 8, 8] } }).statusOf('ACT-03')).toBe('fires');
    expect(runOf({ diary: { pain14d: [...calm, 8, null] } }).statusOf('ACT-03')).toBe('unknown');
  });

  it('swings between too much and too little', () => {
    const days = [16, 4, 10, 16, 10, 4];
    expect(runOf({ activity: { quota: 10, days } }).statusOf('ACT-05')).toBe('fires');
    expect(runOf({ activity: { days } }).statusOf('ACT-05')).toBe('unknown');
  });

  it.each(['ME/CFS', 'chronic-fatigue-syndrome', 'post-exertional-malaise', 'G93.3'])(
    'has no fixed increments with %s',
    (code) => {
      expect(runOf({ conditions: [{ code }] }).statusOf('ACT-09')).toBe('fires');
      expect(runOf({ conditions: [] }).statusOf('ACT-09')).toBe('unknown');
    },
  );
});

describe('exposure', () => {
  it.each([
    [{ instr: 'TSK-17', value: 38 }, 'fires'],
    [{ instr: 'TSK-17', value: 37 }, 'unknown'],
    [{ instr: 'FABQ-PA', value: 15 }, 'fires'],
  ])('is offered after %j: %s', (score, status) => {
    expect(runOf({ scores: [score] }).statusOf('ACT-06')).toBe(status);
  });

  it('goes on when an item has become easy', () => {
    const exposure = { distressFirst: 60, distress: [60, 30, 30] };
    expect(runOf({ exposure }).statusOf('ACT-07')).toBe('fires');
  });

  it.each([
    [{ exposure: { dissociation: true } }, 'fires'],
    [
      { plan: { elements: [{ type: 'exposure' }] }, scores: [{ instr: 'PHQ-9', item9: 1 }] },
      'fires',
    ],
    [{ plan: { elements: [{ type: 'CBT' }] }, scores: [{ instr: 'PHQ-9', item9: 1 }] }, null],
    [{ exposure: {} }, 'unknown'],
  ])('is stopped by %j: %s', (input, status) => {
    expect(runOf(input).statusOf('ACT-08')).toBe(status);
  });
});

it.each([
  [{ activity: { quota: -1 } }, '/activity/quota', 'negative'],
  [{ activity: { increase: 0.3 } }, '/activity/increase', 'too-big'],
  [{ activity: { sessionsPlanned: 3, sessionsMet: 4 } }, '/activity/sessionsMet', 'out-of-range'],
  [{ activity: { painAfter24h: 11 } }, '/activity/painAfter24h', 'too-big'],
  [{ exposure: { distress: [101] } }, '/exposure/distress/0', 'too-big'],
])('names the fault of %j', (input, path, code) => {
  expect(evaluateCases(input, clock)).toMatchObject({ ok: false, problem: [{ path, code }] });
});
