import { describe, expect, it } from 'vitest';
import { runOf, statusOf } from '../../tests/support/case-runs.ts';

const night = {
  bedTime: '11:00 PM',
  sol: 30,
  waso: 30,
  finalWakeTime: '6:30 AM',
  outOfBedTime: '7:00 AM',
};
const nights = (count: number) => Array.from({ length: count }, () => night);

describe('sleep in its usual words', () => {
  it('reads a diary at the top, by the clock of twelve hours', () => {
    expect(runOf({ sleepDiary: nights(5) }).derived).toMatchObject({
      tib: 480,
      tst: 390,
      se: 81.3,
    });
    expect(statusOf('SLP-01', { sleepDiary: nights(4) })).toBe('not-met');
  });

  it.each([
    ['the floor', { meanTSTmin: 300 }, 330],
    ['a floor of its own', { meanTSTmin: 310, floor: 300 }, 310],
    ['half an hour more', { meanTSTmin: 340, mode: 'TST+30' }, 370],
    ['within sleep', { sleep: { meanTSTmin: 345 } }, 345],
  ])('works out a first window of bare figures: %s', (_label, input, window) => {
    expect(runOf(input).derived).toMatchObject({ initialWindow: window });
    expect(statusOf('SLP-06', input)).toBe('fires');
  });

  it('works out none for a person whom restriction does not suit, whoever says that it does', () => {
    const input = {
      eligible: true,
      meanTSTmin: 360,
      conditions: ['bipolar'],
      scores: [{ instr: 'ISI', value: 20 }],
    };
    expect(statusOf('SLP-06', input)).not.toBe('fires');
  });

  it.each([
    ['cuts in an object', { windowMin: 360, meanTSTmin: 320, config: { up: 90, down: 85 } }, 360],
    ['a variant by its name', { windowMin: 360, meanTSTmin: 320, variant: 'spielman' }, 360],
    ['hours', { windowHours: 6, meanTSTmin: 330 }, 375],
    ['efficiency beside the window', { windowMin: 360, se: 90 }, 375],
  ])('titrates by %s', (_label, input, next) => {
    expect(runOf(input).derived).toMatchObject({ next });
  });

  it('counts regularity of days told hour by hour', () => {
    const day = (from: number) =>
      Array.from({ length: 24 }, (_, hour) => (hour >= from || hour < 7 ? 1 : 0));
    expect(runOf({ sleep: { days: [day(23), day(24)] } }).derived['sri']).toBeCloseTo(91.7, 1);
  });

  it.each([
    ['intent on the C-SSRS', { scores: [{ instr: 'C-SSRS', q4: true }] }],
    ['an attempt a month ago', { patient: { suicideAttemptMonthsAgo: 1 } }],
    ['work where sleepiness is dangerous', { work: { safetyCritical: true } }],
  ])('rules restriction out for %s, as SLP-05 and as COH-15', (_label, input) => {
    const planned = { ...input, plan: { elements: [{ type: 'SRT' }] } };
    expect(statusOf('SLP-05', planned)).toBe('fires');
    expect(statusOf('COH-15', planned)).toBe('fires');
  });

  it('reads STOP-Bang as an object of its answers', () => {
    const stopBang = {
      snoring: true,
      tired: true,
      observed: false,
      pressure: false,
      bmi: false,
      age: true,
      neck: false,
      male: true,
    };
    expect(statusOf('SLP-03', { stopBang, meds: [{ name: 'zolpidem' }] })).toBe('fires');
  });
});

describe('activity and exposure in their usual words', () => {
  const swings = [160, 40, 100, 100, 100, 160, 40, 100, 100, 100, 100, 100, 100, 100];
  it.each([
    ['ACT-02', { activity: { quota: 20, sessions: [20, 20, 20, 20, 10] } }, 'fires'],
    ['ACT-02', { activity: { quota: 20, sessions: [20, 20, 20, 10, 10] } }, 'not-met'],
    ['ACT-03', { flare: { pain: 7, mean14d: 4, hoursAfter: 24 } }, 'fires'],
    ['ACT-03', { flare: { pain: 7, mean14d: 4, hoursAfter: 12 } }, 'unknown'],
    ['ACT-04', { activity: { quota: 20, weeksMetPct: [40, 45] } }, 'fires'],
    ['ACT-05', { activity: { quota: 100, daily14d: swings } }, 'fires'],
    ['ACT-05', { activity: { pctOfQuota14d: swings } }, 'fires'],
    [
      'ACT-07',
      {
        exposure: {
          sessions: [
            { sudsStart: 80, sudsEnd: 40 },
            { sudsStart: 80, sudsEnd: 35 },
          ],
        },
      },
      'fires',
    ],
    [
      'ACT-07',
      {
        exposure: {
          sessions: [
            { sudsStart: 80, sudsEnd: 41, harmExpectancy: 60 },
            { sudsStart: 80, sudsEnd: 35, harmExpectancy: 30 },
          ],
        },
      },
      'not-met',
    ],
    ['ACT-08', { exposure: { suicidalIdeation: true } }, 'fires'],
    ['ACT-08', { exposure: { redFlag: true } }, 'fires'],
    ['ACT-09', { symptoms: { postExertionalMalaise: true } }, 'fires'],
  ])('%s of %j is %s', (rule, input, status) => {
    expect(statusOf(rule, input)).toBe(status);
  });
});
