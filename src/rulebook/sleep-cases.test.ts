import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases, type RunSaid } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const runsOf = (input: unknown): readonly RunSaid[] => {
  const evaluation = evaluateCases(input, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  return evaluation.value.runs;
};
const statusOf = (input: unknown, rule: string) =>
  runsOf(input)[0]?.findings.find((finding) => finding.rule === rule)?.status ?? null;

type Expected = {
  readonly fire: readonly string[];
  readonly derived?: Record<string, unknown>;
  readonly byCase?: readonly Record<string, unknown>[];
};
const { cases } = JSON.parse(
  readFileSync(new URL('./golden/sleep-cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly { id: string; input: unknown; expect: Expected }[] };

describe('the worked cases about sleep', () => {
  const each = cases.flatMap(({ id, input, expect: wanted }) =>
    runsOf(input).map((run, at) => [`${id}.${at}`, run, wanted, wanted.byCase?.[at]] as const),
  );
  it.each(each)('%s', (_id, run, { fire, derived }, own) => {
    const fired = run.findings.filter(({ status }) => status === 'fires').map(({ rule }) => rule);
    expect(fired).toEqual(expect.arrayContaining([...fire]));
    expect(run.derived).toMatchObject(own ?? derived ?? {});
  });
});

const poorSleep = (isi: number, se: number, more: object = {}) => ({
  patient: { age: 50 },
  scores: [{ instr: 'ISI', value: isi }],
  sleep: { se, meanTSTmin: 300 },
  conditions: [],
  ...more,
});

describe('sleep restriction', () => {
  it.each([
    [15, 84.9, 50, 'fires'],
    [14, 84.9, 50, null],
    [15, 85, 50, null],
    [15, 80, 64, 'fires'],
    [15, 80, 65, null],
    [15, 79.9, 65, 'fires'],
  ])('with ISI %d, sleep efficiency %d and %d years: %s', (isi, se, age, status) => {
    expect(statusOf(poorSleep(isi, se, { patient: { age } }), 'SLP-04')).toBe(status);
  });

  it.each([
    'bipolar-disorder',
    'psychosis',
    'epilepsy',
    'pregnancy',
    'dementia',
    'obstructive-sleep-apnea',
    'parasomnia',
  ])('is not offered with %s', (code) => {
    const input = poorSleep(19, 70, { conditions: [{ code }] });
    expect(statusOf(input, 'SLP-05')).toBe('fires');
    expect(statusOf(input, 'SLP-04')).toBeNull();
    expect(statusOf(input, 'SLP-06')).toBeNull();
  });

  it.each([
    [{ occupation: 'bus driver' }, 'fires'],
    [{ suicidalIntent: true }, 'fires'],
    [{ suicideAttemptDaysAgo: 59 }, 'fires'],
    [{ suicideAttemptDaysAgo: 60 }, 'unknown'],
    [{}, 'unknown'],
  ])('%j: SLP-05 %s', (patient, status) => {
    expect(statusOf(poorSleep(19, 70, { patient }), 'SLP-05')).toBe(status);
  });

  it('is no question for somebody with epilepsy who sleeps well', () => {
    const well = poorSleep(4, 92, { conditions: [{ code: 'epilepsy' }], plan: { elements: [] } });
    expect(statusOf(well, 'SLP-05')).toBeNull();
  });

  it('starts at the floor where sleep is shorter, and waits for 5 nights', () => {
    const [run] = runsOf(poorSleep(19, 70));
    expect(run?.derived['initialWindow']).toBe(330);
    const few = poorSleep(19, 70, { sleep: { se: 70, meanTSTmin: 300, nights: 4 } });
    expect(runsOf(few)[0]?.derived['initialWindow']).toBeUndefined();
  });

  it.each([
    [{ phqAtStart: 10 }, 14, null],
    [{ phqAtStart: 10 }, 15, 'fires'],
    [{ phqAtStart: 10, painAtStart: 3, painNow: 6 }, 14, null],
    [{ phqAtStart: 10, painAtStart: 3, painNow: 6.1 }, 14, 'fires'],
  ])('does harm: %j with PHQ-9 %d', (sleep, phq, status) => {
    const input = {
      scores: [
        { instr: 'PHQ-9', value: phq, item9: 0 },
        { instr: 'ESS', value: 15 },
      ],
      sleep: { painAtStart: 3, painNow: 3, nearMissDriving: false, windowMin: 360, ...sleep },
    };
    expect(statusOf(input, 'SLP-08')).toBe(status);
  });

  it('stops moving the window once it does harm', () => {
    const going = { windowMin: 360, meanTSTmin: 330, sleep: { nearMissDriving: true } };
    expect(statusOf(going, 'SLP-07')).toBeNull();
    expect(statusOf(going, 'SLP-08')).toBe('fires');
  });
});

describe('the other rules about sleep', () => {
  const stopBang = (value: number, more: object) => ({
    scores: [{ instr: 'STOP-BANG', value }],
    ...more,
  });
  const oxycodone = { meds: [{ name: 'oxycodone', dosePerAdmin: 5, unit: 'mg', perDay: 2 }] };
  it.each([
    [stopBang(3, oxycodone), 'fires'],
    [stopBang(2, oxycodone), null],
    [stopBang(3, { meds: [] }), 'unknown'],
    [stopBang(5, { meds: [] }), 'fires'],
    [{ scores: [{ instr: 'STOP-Bang', items: [1, 1, 0, 0, 0, 0, 0, 1] }] }, 'fires'],
    [{ scores: [{ instr: 'STOP-Bang', items: [1, 1, 0, 0, 0, 1, 0, 0] }] }, 'unknown'],
  ])('STOP-Bang, case %#', (input, status) => {
    expect(statusOf(input, 'SLP-03')).toBe(status);
  });

  it.each([
    [15, {}, 'fires'],
    [14, {}, 'unknown'],
    [14, { sleep: { distress: false } }, null],
    [10, { sleep: { distress: true } }, 'fires'],
    [9, { sleep: { distress: true } }, null],
  ])('ISI %d with %j offers CBT-I: %s', (value, more, status) => {
    expect(statusOf({ scores: [{ instr: 'ISI', value }], ...more }, 'SLP-02')).toBe(status);
  });

  it.each([
    [['sleep-hygiene'], 15, 'fires'],
    [['sleep-hygiene'], 14, null],
    [['sleep-hygiene', 'CBT-I'], 15, null],
    [['home-exercise'], 15, null],
  ])('%j with ISI %d: hygiene alone %s', (types, value, status) => {
    const elements = types.map((type) => ({ type }));
    const input = { scores: [{ instr: 'ISI', value }], plan: { elements } };
    expect(statusOf(input, 'SLP-11')).toBe(status);
  });

  it('a diary of clock times gives the measures of its week', () => {
    const night = {
      intoBed: '23:00',
      sol: 30,
      waso: 30,
      finalWake: '06:00',
      outOfBed: '07:00',
    };
    const of = (nights: number) => ({
      sleep: { diary: Array.from({ length: nights }, () => night) },
    });
    expect(runsOf(of(5))[0]?.derived).toMatchObject({ tib: 480, tst: 360, se: 75 });
    expect(statusOf(of(5), 'SLP-01')).toBe('fires');
    expect(statusOf(of(4), 'SLP-01')).toBeNull();
  });
});

it('says of a stated mean only what was stated', () => {
  const [run] = runsOf({ windowMin: 360, meanTSTmin: 313 });
  const said = run?.findings.find(({ rule }) => rule === 'SLP-01')?.message ?? '';
  expect(said).toContain('time in bed 360 min, to fall asleep ? min');
  expect(said).toContain('asleep 313 min, sleep efficiency 86.9 %');
});

it.each([
  [{ windowMin: 300, meanTSTmin: 301 }, '/meanTSTmin', 'out-of-range'],
  [{ sleep: { windowMin: 300, meanTSTmin: 301 } }, '/sleep/meanTSTmin', 'out-of-range'],
  [{ windowMin: -1 }, '/windowMin', 'negative'],
  [{ config: '80/70' }, '/config', 'not-a-choice'],
  [{ floor: 100 }, '/floor', 'too-small'],
  [{ nights: 8 }, '/nights', 'too-big'],
  [{ sleep: { days: [[23, 25]] } }, '/sleep/days/0/1', 'too-big'],
  [{ sleep: { diary: [{ intoBed: '25:00' }] } }, '/sleep/diary/0/intoBed', 'invalid'],
])('names the fault of %j', (input, path, code) => {
  expect(evaluateCases(input, clock)).toMatchObject({ ok: false, problem: [{ path, code }] });
});
