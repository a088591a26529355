import { describe, expect, it } from 'vitest';
import { runOf, statusOf } from '../../tests/support/case-runs.ts';

const derivedOf = (activity: object) => runOf({ activity }).derived;
const week = { sessionsPlanned: 5, sessionsMet: 5 };
const missedTwice = { sessionsPlanned: 5, sessionsMet: 2, missedWeeks: 2 };

describe('the first quota', () => {
  it.each([
    ['of their mean where they lie 20 % of it apart', [8, 10, 12], 8],
    ['of their mean where they lie 30 % of it apart', [7, 10, 13], 8],
    ['of the lowest where they lie 31 % of it apart', [6.9, 10, 13.1], 5.5],
    ['of the lowest where they lie 40 % of it apart', [6, 10, 14], 4.8],
  ])('is 80 %% %s: %j', (_label, trials, quota) => {
    expect(derivedOf({ trials })['startQuota']).toBe(quota);
  });

  it.each([
    ['two trials', [10, 11], 'not-met'],
    ['three trials', [10, 11, 12], 'fires'],
    ['three trials, one of them nothing', [0, 11, 12], 'not-met'],
  ])('after %s', (_label, trials, status) => {
    expect(statusOf('ACT-01', { activity: { trials } })).toBe(status);
  });
});

describe('a quota is said to a tenth, and halves go up', () => {
  it.each([
    ['80 % of 10.0625 at the start', { trials: [10, 10.0625, 10.125] }, 'startQuota', 8.1],
    ['80 % of 10.05 at the start', { trials: [10, 10.05, 10.1] }, 'startQuota', 8],
    ['10.5 and a tenth more', { quota: 10.5, ...week }, 'nextQuota', 11.6],
    ['10.4 and a tenth more', { quota: 10.4, ...week }, 'nextQuota', 11.4],
    ['half of 10.1 in a flare', { quota: 10.1 }, 'flareQuota', 5.1],
    ['half of 10 in a flare', { quota: 10 }, 'flareQuota', 5],
    ['10.0625 less a fifth', { quota: 10.0625, ...missedTwice }, 'nextQuota', 8.1],
    ['10 less a fifth', { quota: 10, ...missedTwice }, 'nextQuota', 8],
  ])('%s', (_label, activity, name, quota) => {
    const flare = name === 'flareQuota' ? { painAfter24h: 6 } : {};
    expect(derivedOf({ ...activity, ...flare })[name]).toBe(quota);
  });
});

describe('a quota grows', () => {
  it.each([
    ['a quota that was met in 80 % of the sessions', { quota: 10, sessionsMet: 4 }, 'fires'],
    ['one that was met in 60 %', { quota: 10, sessionsMet: 3 }, 'not-met'],
    ['no quota at all', { quota: 0, sessionsMet: 5 }, 'not-met'],
    ['a quota that nobody wrote down', { sessionsMet: 5 }, 'unknown'],
  ])('%s', (_label, activity, status) => {
    expect(statusOf('ACT-02', { activity: { sessionsPlanned: 5, ...activity } })).toBe(status);
  });
});

describe('a flare in the diary', () => {
  const usual = (days: number) => Array.from({ length: days }, () => 3);
  it.each([
    ['seven usual days and two bad ones', [...usual(7), 5, 5], 'fires'],
    ['six usual days are too few to know the usual', [...usual(6), 5, 5], 'unknown'],
    ['two days not quite two points worse', [...usual(7), 4.9, 4.9], 'not-met'],
  ])('%s', (_label, pain14d, status) => {
    const activity = { painAfter24h: null };
    expect(statusOf('ACT-03', { activity, diary: { pain14d } })).toBe(
      status === 'not-met' ? 'unknown' : status,
    );
  });

  it.each([
    [7, 5, 'fires'],
    [7, 4.9, 'not-met'],
    [6, 5, 'unknown'],
  ])('after %d usual days of 3, pain of %d a day after the activity', (days, after, status) => {
    const input = {
      activity: { painAfter24h: after },
      diary: { pain14d: [...usual(days), null, null] },
    };
    expect(statusOf('ACT-03', input)).toBe(status);
  });
});

describe('too much, then too little', () => {
  it.each([
    ['half of the quota after far too much is still a fair day', [16, 5, 10, 16, 5, 10], 'not-met'],
    ['just less than half is too little', [16, 4.9, 10, 16, 4.9, 10], 'fires'],
    ['half as much again is not yet too much', [15, 4, 10, 15, 4, 10], 'not-met'],
    ['just more than half as much again is', [15.1, 4, 10, 15.1, 4, 10], 'fires'],
    ['once is no pattern', [16, 4, 10, 10, 10, 10], 'not-met'],
  ])('%s', (_label, days, status) => {
    expect(statusOf('ACT-05', { activity: { quota: 10, days } })).toBe(status);
  });
});

describe('the next item of exposure', () => {
  const tense = { distressFirst: 60, distress: [60, 60, 60] };
  it.each([
    ['harm expected at 20 % twice', { ...tense, harmExpected: [40, 20, 20] }, 'fires'],
    ['harm expected at 21 % once', { ...tense, harmExpected: [40, 21, 20] }, 'not-met'],
    ['harm expected at 20 % once', { ...tense, harmExpected: [20] }, 'not-met'],
    ['distress halved twice', { distressFirst: 60, distress: [60, 30, 30] }, 'fires'],
    [
      'distress a point above half',
      { distressFirst: 60, distress: [60, 31, 30], harmExpected: [50, 50] },
      'not-met',
    ],
  ])('%s', (_label, exposure, status) => {
    expect(statusOf('ACT-07', { exposure })).toBe(status);
  });
});

describe('exposure stops', () => {
  const calm = { exposure: { dissociation: false } };
  const phq = (item9: number) => ({ instr: 'PHQ-9', value: 5, item9 });
  const cssrs = (plan: number) => ({ instr: 'C-SSRS', items: [plan, plan, plan, plan, plan, 0] });
  it.each([
    ['where safety comes first, whatever the form that found it', [phq(0), cssrs(1)], 'fires'],
    ['not where nobody found anything', [phq(0), cssrs(0)], 'not-met'],
    ['with thoughts of death on some days', [phq(1)], 'fires'],
  ])('%s', (_label, scores, status) => {
    expect(statusOf('ACT-08', { ...calm, scores })).toBe(status);
  });
});
