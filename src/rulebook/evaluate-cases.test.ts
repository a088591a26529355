import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases, type RunSaid } from './index.ts';

type Expected = {
  readonly fire: readonly string[];
  readonly notFire: readonly string[];
  readonly step?: Record<string, unknown>;
  readonly derived?: Record<string, unknown>;
  readonly tasks?: readonly Record<string, unknown>[];
  readonly exact?: boolean;
};
type Case = {
  readonly id: string;
  readonly input: Record<string, unknown>;
  readonly expect: Expected;
};

const now = '2026-03-31T10:00:00.000Z' as Instant;
const clock = { asOf: null, now };
const { cases } = JSON.parse(
  readFileSync(new URL('./golden/example-cases.json', import.meta.url), 'utf8'),
) as { cases: readonly Case[] };

const runOf = (input: unknown): RunSaid => {
  const evaluation = evaluateCases(input, clock);
  const run = evaluation.ok ? evaluation.value.runs[0] : undefined;
  if (run === undefined) throw new Error('the case did not run');
  return run;
};
const fired = (run: RunSaid) =>
  run.findings.filter(({ status }) => status === 'fires').map(({ rule }) => rule);

describe('the worked cases', () => {
  it.each(cases.map((each) => [each.id, each] as const))('%s', (_id, { input, expect: wanted }) => {
    const run = runOf(input);
    expect(fired(run)).toEqual(expect.arrayContaining([...wanted.fire]));
    expect(fired(run).filter((rule) => wanted.notFire.includes(rule))).toEqual([]);
    expect(run.step ?? {}).toMatchObject(wanted.step ?? {});
    expect(run.derived).toMatchObject(wanted.derived ?? {});
    for (const task of wanted.tasks ?? []) {
      expect(run.tasks).toContainEqual(expect.objectContaining(task));
    }
    const loud = run.findings.filter(
      ({ status, severity }) => status === 'fires' && severity !== 'info',
    );
    expect(wanted.exact === true ? loud : []).toEqual([]);
  });
});

const person = {
  conditions: [{ code: 'chronic-low-back-pain', months: 8 }],
  scores: [
    { instr: 'PHQ-9', value: 6, item9: 0 },
    { instr: 'GAD-7', value: 5 },
    { instr: 'PEG', value: 5 },
  ],
};
const withScore = (instr: string, value: number | null) => ({
  ...person,
  scores: [...person.scores.filter((score) => score.instr !== instr), { instr, value, item9: 0 }],
});

const risky = (item9: number, ...more: readonly unknown[]) => ({
  ...person,
  plan: { step: 2 },
  scores: [{ instr: 'PHQ-9', value: 14, item9 }, ...person.scores.slice(1), ...more],
});

const after = (weeks: number, to: number) => ({
  plan: { step: 1, weeksInStep: weeks },
  scores: [
    { instr: 'PEG', value: 6, week: 0 },
    { instr: 'PEG', value: to, week: weeks },
    { instr: 'PHQ-9', value: 7, item9: 0 },
  ],
});

const dated = (date: string) => ({
  ...person,
  scores: [{ instr: 'PHQ-9', value: 12, item9: 0, date }],
});

describe('entry into a step', () => {
  it.each([
    ['PHQ-9', 9, 1],
    ['PHQ-9', 10, 2],
    ['PHQ-9', 19, 2],
    ['PHQ-9', 20, 3],
    ['GAD-7', 9, 1],
    ['GAD-7', 10, 2],
    ['PEG', 4, 1],
    ['RMDQ', 6, 1],
    ['RMDQ', 7, 2],
  ])('%s %d leads to step %d', (instr, value, step) => {
    expect(runOf(withScore(instr, value)).step).toMatchObject({
      recommended: step,
      change: 'start',
    });
  });

  it.each([
    [2.9, 0],
    [3, 2],
  ])('combined care needs pain for 3 months with PHQ-9 12: %d months', (months, step) => {
    const input = { ...withScore('PHQ-9', 12), conditions: [{ code: 'knee-pain', months }] };
    expect(runOf(input).step?.recommended ?? null).toBe(step);
  });

  it.each([
    [3, false],
    [3.1, true],
  ])('step 1 needs more than 3 months: %d months', (months, enters) => {
    const input = { ...person, conditions: [{ code: 'neck-pain', months }] };
    expect(fired(runOf(input)).includes('SC-10')).toBe(enters);
  });

  it.each([
    ['PEG', 3.9, 0],
    ['PEG', 4, 1],
    ['PHQ-9', 9, 0],
    ['PHQ-9', 10, 2],
    ['GAD-7', 9, 0],
  ])('with little interference, %s %d leads to step %d', (instr, value, step) => {
    const light = withScore('PEG', 3);
    const scores = [...light.scores.filter((score) => score.instr !== instr), { instr, value }];
    const run = runOf({ ...light, scores });
    expect(run.step).toMatchObject({ recommended: step, change: 'start' });
    expect(fired(run).includes('SC-00')).toBe(step === 0);
  });

  it.each(['PHQ-9', 'GAD-7', 'PEG'])('step 0 is not proposed without %s', (instr) => {
    const { conditions, scores } = withScore('PEG', 3);
    const run = runOf({ conditions, scores: scores.filter((score) => score.instr !== instr) });
    expect(run.step).toBeNull();
    expect(fired(run)).not.toContain('SC-00');
  });

  it('nothing is proposed for somebody of whom no score is known', () => {
    for (const input of [{}, { conditions: person.conditions }, { scores: [] }]) {
      expect(runOf(input).step).toBeNull();
    }
  });

  it('who is in a step already is not offered universal care', () => {
    expect(fired(runOf({ ...withScore('PEG', 3), plan: { step: 1 } }))).not.toContain('SC-00');
  });

  it('asks for what is missing, and proposes nothing it cannot know', () => {
    const { PHQ: _none, ...rest } = { PHQ: 0, ...person };
    const run = runOf({ ...rest, scores: [{ instr: 'PEG', value: 5 }] });
    expect(run.step).toBeNull();
    expect(fired(run)).toContain('SC-70');
    expect(run.dataRequests).toContainEqual({ rule: 'SC-70', needs: ['PHQ-9', 'GAD-7'] });
  });

  it('counts a score past its 30 days as unknown', () => {
    expect(fired(runOf(dated('2026-03-01')))).toContain('SC-20');
    expect(fired(runOf(dated('2026-02-28')))).not.toContain('SC-20');
    expect(fired(runOf(dated('2026-02-28')))).toContain('SC-70');
  });
});

describe('safety comes before steps', () => {
  it('proposes no step while the second screen is still to come', () => {
    const run = runOf(risky(1));
    expect(fired(run)).toEqual(expect.arrayContaining(['SAF-01', 'SC-01', 'SC-20']));
    expect(run.step).toEqual({ recommended: null, responsible: 'first-clinician', change: 'hold' });
  });

  it('proposes again once ASQ was given and is negative', () => {
    const run = runOf(risky(1, { instr: 'ASQ', items: [0, 0, 0, 0] }));
    expect(fired(run)).toEqual(expect.arrayContaining(['SAF-01', 'SC-20']));
    expect(run.step).toMatchObject({ recommended: 2, change: 'none' });
  });

  it('does not take an ASQ from before the answer for the second screen', () => {
    const before = { instr: 'ASQ', items: [0, 0, 0, 0], date: '2026-03-30' };
    expect(runOf(risky(1, before)).step?.change).toBe('hold');
  });

  it('stays stopped when ASQ is positive', () => {
    const run = runOf(risky(1, { instr: 'ASQ', items: [0, 1, 0, 0, 0] }));
    expect(fired(run)).toEqual(expect.arrayContaining(['SAF-06', 'SC-01']));
  });
});

describe('stepping up from step 1', () => {
  it.each([
    [11, 6, 1],
    [12, 6, 2],
    [12, 4.3, 2],
    [12, 4.2, 1],
    [12, 4, 1],
  ])('after %d weeks from 6 to %d: step %d', (weeks, to, step) => {
    expect(runOf(after(weeks, to)).step?.recommended).toBe(step);
  });

  it('never lowers a step by itself', () => {
    const run = runOf({ ...person, plan: { step: 3 } });
    expect(fired(run)).toContain('SC-10');
    expect(run.step).toMatchObject({ recommended: 3, change: 'none' });
  });
});

describe('a case file', () => {
  it('runs the persons within a case one by one, each with its pointer', () => {
    const evaluation = evaluateCases(
      {
        schema: 'case-file/1',
        cases: [{ id: 'A', profile: 'UK', input: { patients: [person, {}] } }],
      },
      clock,
    );
    expect(evaluation).toMatchObject({
      ok: true,
      value: {
        schema: 'evaluation/1',
        runs: [
          { id: 'A', profile: 'UK', path: '/cases/0/input/patients/0' },
          { id: 'A', path: '/cases/0/input/patients/1', step: null },
        ],
      },
    });
  });

  it.each([
    [
      { ...person, meds: [{ name: 'oxycodone', dosePerAdmin: -1 }] },
      '/meds/0/dosePerAdmin',
      'negative',
    ],
    [withScore('PHQ-9', 28), '/scores/2/value', 'out-of-range'],
    [{ scores: [{ instr: 'PEG', value: 'six' }] }, '/scores/0/value', 'wrong-type'],
    [{ scores: [{ value: 6 }] }, '/scores/0/instr', 'missing'],
    [
      { scores: [{ instr: 'PEG', value: 6, date: '2026-04-01' }] },
      '/scores/0/date',
      'in-the-future',
    ],
    [{ scores: [{ instr: 'PEG', value: 6, date: '2026-02-30' }] }, '/scores/0/date', 'not-a-date'],
    [{ scores: [{ instr: 'PHQ-9', value: 6, item9: 4 }] }, '/scores/0/item9', 'too-big'],
    [{ sleep: { se: 101 } }, '/sleep/se', 'too-big'],
    [{ diary: { pain14d: [3, 11] } }, '/diary/pain14d/1', 'too-big'],
    [{ asOf: 'yesterday' }, '/asOf', 'not-a-date'],
    [[], '', 'wrong-type'],
  ])('names the fault of %j', (input, path, code) => {
    expect(evaluateCases(input, clock)).toMatchObject({ ok: false, problem: [{ path, code }] });
  });

  it('names every fault at once, one a field', () => {
    const input = {
      patient: { age: -3 },
      scores: [
        { instr: 'PHQ-9', value: 99 },
        { value: 4 },
        { instr: 'PEG', value: 11, date: '2026-04-01' },
        { instr: 'GAD-7', value: -1 },
      ],
      sleep: { se: 101 },
    };
    const evaluation = evaluateCases(input, clock);
    const named = evaluation.ok
      ? []
      : evaluation.problem.map(({ path, code }) => `${path} ${code}`);
    expect(named.toSorted()).toEqual([
      '/patient/age negative',
      '/scores/0/value out-of-range',
      '/scores/1/instr missing',
      '/scores/2/date in-the-future',
      '/scores/2/value out-of-range',
      '/scores/3/value negative',
      '/sleep/se too-big',
    ]);
  });

  it('takes the future from asOf, the file’s own or the one that is asked for', () => {
    const scores = [{ instr: 'PEG', value: 6, date: '2026-03-30' }];
    const early = '2026-03-29T10:00:00.000Z' as Instant;
    const fault = { path: '/scores/0/date', code: 'in-the-future' };
    expect(evaluateCases({ scores }, clock).ok).toBe(true);
    expect(evaluateCases({ scores, asOf: '2026-03-29' }, clock)).toMatchObject({
      problem: [fault],
    });
    expect(evaluateCases({ scores }, { ...clock, asOf: early })).toMatchObject({
      problem: [fault],
    });
  });

  it('names the faults of every case, also where a case itself is ill-formed', () => {
    const faulty = { scores: [{ instr: 'PEG', value: 11 }] };
    const inFile = [
      { id: 'A', input: faulty },
      { input: {} },
      { id: 'C', profile: 'FR', input: faulty },
    ];
    const evaluation = evaluateCases({ schema: 'case-file/1', cases: inFile }, clock);
    const named = evaluation.ok ? [] : evaluation.problem.map(({ path }) => path);
    expect(named.toSorted()).toEqual([
      '/cases/0/input/scores/0/value',
      '/cases/1/id',
      '/cases/2/input/scores/0/value',
      '/cases/2/profile',
    ]);
  });

  it.each([
    { scores: [{ instr: 'PHQ-9', value: 27, item9: 3 }] },
    { scores: [{ instr: 'TSK-17', value: 17 }] },
    { scores: [{ instr: 'PEG', value: 0, date: '2026-03-31' }] },
    { sleep: { se: 100 } },
  ])('takes values at the end of their range: %j', (input) => {
    expect(evaluateCases(input, clock).ok).toBe(true);
  });

  it('evaluates nothing when one case of many has a fault', () => {
    const two = [
      { id: 'A', input: person },
      { id: 'B', input: { scores: [{ instr: 'PEG', value: 11 }] } },
    ];
    expect(evaluateCases({ cases: two }, clock)).toMatchObject({
      ok: false,
      problem: [{ path: '/cases/1/input/scores/0/value', code: 'out-of-range' }],
    });
  });
});
