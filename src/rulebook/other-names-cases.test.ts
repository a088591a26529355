import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const runOf = (input: unknown) => {
  const evaluation = evaluateCases(input, clock);
  const run = evaluation.ok ? evaluation.value.runs[0] : undefined;
  if (run === undefined) throw new Error(JSON.stringify(evaluation));
  return run;
};
const fired = (input: unknown): readonly string[] =>
  runOf(input)
    .findings.filter(({ status }) => status === 'fires')
    .map(({ rule }) => rule);
const faultsOf = (input: unknown) => {
  const evaluation = evaluateCases(input, clock);
  return evaluation.ok ? [] : evaluation.problem.map(({ path, code }) => [path, code]);
};

describe('a case under other names than the read ones', () => {
  it.each([
    { activity: { baselineTrialsMin: [10, 12, 8] } },
    { trials: [10, 12, 8] },
    { quota: { trials: [10, 12, 8] } },
    { activity: { baselineTrials: [10, 12, 8], startPct: 80 } },
  ])('%j are three trials to tolerance', (input) => {
    expect(fired(input)).toContain('ACT-01');
    expect(runOf(input).derived).toMatchObject({ startQuota: 8 });
  });

  it.each([
    [{ activity: { quotaMin: 20, sessionsMet: 4, sessionsTotal: 5 } }, true],
    [{ quotaMin: 20, sessionsMetPct: 80 }, true],
    [{ quota: 20, metPct: 0.8 }, true],
    [{ quotaMin: 20, sessionsMetPct: 79 }, false],
    [{ activity: { quota: 20, sessions: [true, true, true, true, false] } }, true],
  ])('%j: the quota was met often enough is %s', (input, met) => {
    expect(fired(input).includes('ACT-02')).toBe(met);
  });

  it('reads two sessions at half the distress, and no fewer', () => {
    expect(fired({ exposure: { sudsStart: 80, suds: [40, 38] } })).toContain('ACT-07');
    expect(fired({ exposure: { sudsStart: 80, suds: [41, 38] } })).not.toContain('ACT-07');
  });

  it.each([
    { item9: 1 },
    { scores: { 'PHQ-9': { value: 12, item9: 1 } } },
    { phq9: { total: 12, item9: 1 } },
  ])('%j is a positive item 9', (input) => {
    expect(fired(input)).toContain('SAF-01');
  });

  it('reads regularity and nights wherever they stand', () => {
    const days = [
      [23, 7],
      [0, 7],
    ];
    expect(runOf({ epochsPerDay: 24, days }).derived).toMatchObject({
      sri: expect.closeTo(91.7, 1),
    });
    const night = { inBed: '23:00', attempt: '23:15', sol: 30, waso: 45, wake: '06:30' };
    const nights = Array.from({ length: 5 }, () => ({ ...night, outOfBed: '07:00' }));
    expect(fired({ sleep: { nights } })).toContain('SLP-01');
    expect(fired({ sleep: { nights: nights.slice(1) } })).not.toContain('SLP-01');
  });

  it('takes no answer that a form does not offer', () => {
    const page = (items: readonly unknown[]) => ({ scores: [{ instr: 'PHQ-9', items }] });
    expect(faultsOf(page([1, 1, 1, 1, 1, 1, 1, 1, 4]))).toEqual([
      ['/scores/0/items/8', 'not-an-option'],
    ]);
    expect(faultsOf(page([1, 4, -1, 1, 1, 1, 1, 1, 3]))).toEqual([
      ['/scores/0/items/1', 'not-an-option'],
      ['/scores/0/items/2', 'not-an-option'],
    ]);
    expect(faultsOf(page([1, 1, 1, 1, 1, 1, 1, 1, null]))).toEqual([]);
    expect(faultsOf(page([3, 3, 3, 3, 3, 3, 3, 3, 3]))).toEqual([]);
    expect(faultsOf({ se: 101 })).toEqual([['/se', 'too-big']]);
  });

  it.each([
    [{ scores: [{ instr: 'PHQ-9', value: 3, daysAgo: 1e12 }] }, '/scores/0/daysAgo'],
    [{ plan: { elements: [{ type: 'taper', day: 1e15 }] } }, '/plan/elements/0/day'],
    [{ events: [{ type: 'injection', hoursAgo: 1e300 }] }, '/events/0/hoursAgo'],
    [{ meds: [{ name: 'oxycodone', lastReviewDaysAgo: -1 }] }, '/meds/0/lastReviewDaysAgo'],
    [{ meds: [{ name: 'oxycodone', yearsUsed: 1e6 }] }, '/meds/0/yearsUsed'],
  ])('no calendar holds %j', (input, path) => {
    expect(faultsOf(input).map(([at]) => at)).toEqual([path]);
  });

  it('names a rating of a session, and a form that is none, where they stand', () => {
    const sessions = [{ suds: 80, harmExpectancy: 101 }, { suds: 45 }];
    expect(faultsOf({ exposure: { sessions } })).toEqual([
      ['/exposure/sessions/0/harmExpectancy', 'too-big'],
    ]);
    expect(faultsOf({ scores: [{ instr: 'constructor', value: 3 }] })).toEqual([]);
  });

  it('takes an empty list of scores for what it is', () => {
    expect(faultsOf({ scores: {} })).toEqual([]);
    expect(faultsOf({ scores: [] })).toEqual([]);
    expect(faultsOf({ scores: null })).toEqual([]);
  });

  it('names a fault where the file holds it', () => {
    expect(faultsOf({ item9: 4 })).toEqual([['/item9', 'too-big']]);
    expect(faultsOf({ scores: { 'PHQ-9': -1 } })).toEqual([['/scores/PHQ-9', 'negative']]);
    expect(faultsOf({ activity: { quotaMin: -5 } })).toEqual([['/activity/quotaMin', 'negative']]);
    expect(faultsOf({ medications: [{ drug: 'codeine', dosePerAdmin: -1 }] })).toEqual([
      ['/medications/0/dosePerAdmin', 'negative'],
    ]);
  });
});
