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
    tasks: run?.tasks ?? [],
    statusOf: (rule: string) =>
      run?.findings.find((finding) => finding.rule === rule)?.status ?? null,
    messageOf: (rule: string) =>
      run?.findings.find((finding) => finding.rule === rule)?.message ?? '',
    needsOf: (rule: string) =>
      run?.dataRequests.find((request) => request.rule === rule)?.needs ?? [],
  };
};
const scored = (instr: string, value: number, more: object = {}) => ({
  patient: { age: 40, sex: 'F' },
  scores: [{ instr, value, ...more }],
});

describe('short screens of mood and worry (SCR-01)', () => {
  it.each([
    ['PHQ-2', 3, 'fires'],
    ['PHQ-2', 2, 'unknown'],
    ['GAD-2', 3, 'fires'],
    ['GAD2', 2, 'unknown'],
  ])('%s of %d: %s', (instr, value, status) => {
    expect(runOf(scored(instr, value)).statusOf('SCR-01')).toBe(status);
  });

  it.each([
    [{ instr: 'PHQ-4', items: [0, 0, 2, 1] }, 'fires'],
    [{ instr: 'PHQ-4', items: [1, 1, 1, 1] }, null],
    [{ instr: 'PHQ-4', value: 4, subscales: { anxiety: 3, depression: 1 } }, 'fires'],
  ])('%j: %s', (score, status) => {
    expect(runOf({ scores: [score] }).statusOf('SCR-01')).toBe(status);
  });

  it('is silent when both are known to be low', () => {
    const input = {
      scores: [
        { instr: 'PHQ-2', value: 2 },
        { instr: 'GAD-2', value: 2 },
      ],
    };
    expect(runOf(input).statusOf('SCR-01')).toBeNull();
  });
});

describe('what a finding says', () => {
  it.each([
    [scored('PHQ-2', 3), 'SCR-01', 'the full PHQ-9,'],
    [scored('GAD-2', 3), 'SCR-01', 'the full GAD-7,'],
    [scored('AUDIT-C', 5), 'SCR-03', 'AUDIT-C 5: a brief talk about alcohol (one drink is 14 g)'],
    [scored('TAPS-2', 1), 'SCR-05', 'Problem use'],
    [scored('TAPS-2', 2), 'SCR-05', 'Higher risk'],
  ])('%j: %s says %s', (input, rule, words) => {
    expect(runOf(input).messageOf(rule)).toContain(words);
  });
});

it('counts a drink as the country does', () => {
  const file = {
    schema: 'case-file/1',
    cases: [{ id: 'gb', profile: 'UK', input: scored('AUDIT-C', 5) }],
  };
  expect(runOf(file).messageOf('SCR-03')).toContain('one drink is 8 g');
});

it('names what is missing', () => {
  const input = { patient: { age: 40 }, scores: [{ instr: 'AUDIT-C', value: 3 }] };
  expect(runOf(input).needsOf('SCR-03')).toEqual(['sex']);
});

describe('trauma (SCR-02)', () => {
  it.each([
    ['M', 4, {}, 'fires'],
    ['M', 3, {}, null],
    ['F', 3, {}, 'fires'],
    ['female', 2, {}, null],
    [undefined, 3, {}, 'unknown'],
    [undefined, 4, {}, 'fires'],
    ['M', 3, { sensitiveSetting: true }, 'fires'],
    ['M', 3, { setting: 'sensitive' }, 'fires'],
  ])('sex %s with %d and %j: %s', (sex, value, more, status) => {
    const input = { patient: { age: 40, sex }, scores: [{ instr: 'PC-PTSD-5', value }], ...more };
    expect(runOf(input).statusOf('SCR-02')).toBe(status);
  });

  it.each([
    [false, null],
    [true, 'fires'],
  ])('needs a hard event: %s, so %s', (exposure, status) => {
    const scores = [{ instr: 'PC-PTSD-5', value: 5, exposure }];
    expect(runOf({ patient: { sex: 'M' }, scores }).statusOf('SCR-02')).toBe(status);
  });

  it('asks for PCL-5 and starts no exposure', () => {
    const run = runOf(scored('PC-PTSD-5', 4));
    expect(run.tasks.map(({ code }) => code)).toContain('pcl5');
    expect(run.statusOf('ACT-06')).toBe('unknown');
  });
});

describe('alcohol (SCR-03)', () => {
  it.each([
    ['M', 4, 'fires'],
    ['M', 3, null],
    ['F', 3, 'fires'],
    ['F', 2, null],
    ['X', 3, 'fires'],
    [null, 3, 'unknown'],
    [null, 4, 'fires'],
    [null, 2, null],
  ])('sex %s with AUDIT-C %d: %s', (sex, value, status) => {
    const input = { patient: { sex }, scores: [{ instr: 'AUDIT-C', value }] };
    expect(runOf(input).statusOf('SCR-03')).toBe(status);
  });
});

describe('opioids and other substances (SCR-04, SCR-05, SCR-06)', () => {
  it.each([
    [[['ORT', 8]], 'fires'],
    [[['ORT', 7]], 'unknown'],
    [[['ORT-OUD', 3]], 'fires'],
    [
      [
        ['ORT', 7],
        ['ORT-OUD', 2],
      ],
      null,
    ],
  ] as const)('%j: SCR-04 %s', (given, status) => {
    const scores = given.map(([instr, value]) => ({ instr, value }));
    expect(runOf({ scores }).statusOf('SCR-04')).toBe(status);
  });

  it.each([
    [{ instr: 'TAPS-2', value: 1, substance: 'alcohol' }, 'fires', 'problem-use'],
    [{ instr: 'TAPS-2', value: 2 }, 'fires', 'higher-risk'],
    [{ instr: 'TAPS', substances: { alcohol: 0, heroin: 2 } }, 'fires', 'higher-risk'],
    [{ instr: 'TAPS-2', value: 0 }, null, 'lower-risk'],
    [{ instr: 'TAPS-1', value: 1 }, 'unknown', undefined],
  ])('%j: SCR-05 %s', (score, status, risk) => {
    const run = runOf({ scores: [score] });
    expect(run.statusOf('SCR-05')).toBe(status);
    expect(run.derived['tapsRisk']).toBe(risk);
  });

  const oud = (more: object, meds: readonly object[] | null = []) => ({
    conditions: [{ code: 'opioid-use-disorder', ...more }],
    ...(meds === null ? {} : { meds }),
  });
  const bup = { name: 'Suboxone', dosePerAdmin: 8, unit: 'mg', perDay: 1 };
  it.each([
    [oud({ daysAgo: 90 }), 'fires'],
    [oud({ daysAgo: 91 }), null],
    [oud({ lastCodedDaysAgo: 91 }), null],
    [oud({ diagnosedMonthsAgo: 2 }), 'fires'],
    [oud({}), 'fires'],
    [oud({ daysAgo: 30 }, [bup]), null],
    [oud({ daysAgo: 30 }, null), 'unknown'],
    [oud({ status: 'in-remission' }), null],
    [oud({ date: '2026-01-15' }), 'fires'],
    [{ conditions: [{ code: 'OUD', daysAgo: 12 }], meds: [] }, 'fires'],
    [{ conditions: [], meds: [] }, null],
    [{ meds: [] }, 'unknown'],
  ])('%j: SCR-06 %s', (input, status) => {
    expect(runOf(input).statusOf('SCR-06')).toBe(status);
  });
});

describe('bipolar disorder (SCR-07)', () => {
  it.each([
    [{ scores: [{ instr: 'MDQ', value: 7, cooccurrence: true, impairment: 'moderate' }] }, 'fires'],
    [{ scores: [{ instr: 'MDQ', value: 7, cooccurrence: true }] }, 'unknown'],
    [{ scores: [{ instr: 'MDQ', positive: true }] }, 'fires'],
    [{ patient: { maniaHistory: true } }, 'fires'],
    [{ conditions: [{ code: 'hypomania' }] }, 'fires'],
    [{ conditions: [{ code: 'bipolar-II' }] }, 'fires'],
    [
      {
        conditions: [],
        patient: { maniaHistory: false },
        scores: [{ instr: 'MDQ', value: 6, cooccurrence: true, impairment: true }],
      },
      null,
    ],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('SCR-07')).toBe(status);
  });
});

describe('pregnancy (SCR-08)', () => {
  const mtx = { meds: [{ name: 'methotrexate', dosePerAdmin: 15, unit: 'mg', perDay: 0.142857 }] };
  const woman = (more: object) => ({
    patient: { age: 29, sex: 'F', ...more },
    conditions: [],
    ...mtx,
  });
  it.each([
    [{ patient: { age: 29, sex: 'F', pregnant: true } }, 'fires'],
    [{ conditions: [{ code: 'pregnancy' }] }, 'fires'],
    [{ patient: { pregnancyPlanned: true } }, 'fires'],
    [{ patient: { age: 31, sex: 'F', gestationWeeks: 22 } }, 'fires'],
    [{ patient: { conceptionIntent: 'within a year' } }, 'fires'],
    [{ patient: { pregnancy: 'planning' } }, 'fires'],
    [woman({ contraception: false }), 'fires'],
    [woman({ contraception: 'none' }), 'fires'],
    [woman({ contraception: 'IUD', planningPregnancy: false }), null],
    [woman({ planningPregnancy: false }), 'unknown'],
    [woman({ sex: 'M', contraception: false, planningPregnancy: false }), null],
    [woman({ age: 55, contraception: false, planningPregnancy: false }), null],
    [woman({ age: 54, contraception: false, planningPregnancy: false }), 'fires'],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('SCR-08')).toBe(status);
  });

  it('is no alarm on a medicine that harms nobody', () => {
    const input = {
      patient: {
        age: 29,
        sex: 'F',
        contraception: 'none',
        planningPregnancy: false,
        pregnant: false,
      },
      meds: [{ name: 'paracetamol', dosePerAdmin: 500, unit: 'mg', perDay: 3 }],
    };
    expect(runOf(input).statusOf('SCR-08')).toBeNull();
  });
});

it.each([
  [{ scores: [{ instr: 'AUDIT-C', value: 13 }] }, '/scores/0/value', 'out-of-range'],
  [{ scores: [{ instr: 'PC-PTSD-5', value: 6 }] }, '/scores/0/value', 'out-of-range'],
  [{ conditions: [{ code: 'OUD', daysAgo: -1 }] }, '/conditions/0/daysAgo', 'negative'],
  [{ patient: { maniaHistory: 'perhaps' } }, '/patient/maniaHistory', 'not-a-choice'],
])('names the fault of %j', (input, path, code) => {
  expect(evaluateCases(input, clock)).toMatchObject({ ok: false, problem: [{ path, code }] });
});
