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

describe('the fibromyalgia criteria of 2016 (MECH-01)', () => {
  it.each([
    [7, 5, 4, 3, 'fires', true],
    [6, 9, 4, 3, 'fires', true],
    [4, 9, 5, 6, 'fires', true],
    [3, 12, 5, 6, null, false],
    [6, 8, 5, 6, null, false],
    [7, 4, 5, 6, null, false],
    [7, 5, 3, 3, null, false],
    [7, 5, 4, 2.9, null, false],
    [7, 5, null, 3, 'unknown', null],
    [7, 5, 4, null, 'unknown', null],
  ])('WPI %s, SSS %s, %s regions, %s months: %s', (wpi, sss, regions, months, status, met) => {
    const run = runOf({ fm: { wpi, sss, regions, months } });
    expect(run.statusOf('MECH-01')).toBe(status);
    expect(run.derived).toMatchObject({ wpi, sss, fmCriteriaMet: met });
  });

  it.each([
    {
      scores: [
        { instr: 'WPI', value: 9 },
        { instr: 'SSS', value: 8 },
      ],
      patient: { painRegionsOf5: 5 },
      conditions: [{ code: 'chronic-widespread-pain', months: 12 }],
    },
    {
      fibromyalgia: {
        WPI: 9,
        SSS: 8,
        painRegions: ['left-upper', 'right-upper', 'left-lower', 'axial'],
        durationMonths: 24,
      },
    },
    { wpi: 9, sss: 8, generalizedPain: true, months: 12 },
    { scores: [{ instr: 'WPI/SSS', wpi: 9, sss: 8, regions: 4 }], pain: { durationMonths: 5 } },
  ])('reads it however it is written: %j', (input) => {
    expect(runOf(input).statusOf('MECH-01')).toBe('fires');
  });
});

describe('nociplastic grading (MECH-02)', () => {
  it.each([
    [{ step1: true, step4: true }, 'fires', 'possible'],
    [{ step1: true, step2: true, step3: true, step4: true }, 'fires', 'probable'],
    [{ step1: true, step2: true, step3: true, step4: false }, null, null],
    [{ step1: true, step2: true, step3: true }, 'unknown', null],
    [{ regionalPain: true, evokedHypersensitivity: true, comorbidity: false }, 'fires', 'possible'],
    [[true, true, true, true], 'fires', 'probable'],
    [[1, 4], 'fires', 'possible'],
    [
      { step1: true, step2: true, comorbidity: ['sleep', 'fatigue'], step4: true },
      'fires',
      'probable',
    ],
  ])('%j: %s', (nociplastic, status, grade) => {
    const run = runOf({ nociplastic });
    expect(run.statusOf('MECH-02')).toBe(status);
    expect(run.derived['nociplasticGrade']).toBe(grade);
  });

  it('is never read out of a questionnaire', () => {
    const run = runOf({ scores: [{ instr: 'CSI', value: 80 }] });
    expect(run.statusOf('MECH-03')).toBe('fires');
    expect(run.statusOf('MECH-02')).toBe('unknown');
    expect(run.derived['nociplasticGrade']).toBeUndefined();
  });
});

describe('questionnaires of sensitisation, worry, fear and confidence', () => {
  it.each([
    [[{ instr: 'CSI', value: 40 }], 'MECH-03', 'fires'],
    [[{ instr: 'CSI', value: 39 }], 'MECH-03', null],
    [[{ instr: 'PCS', value: 30 }], 'MECH-04', 'fires'],
    [[{ instr: 'PCS', value: 29 }], 'MECH-04', 'unknown'],
    [[{ instr: 'PCS', value: 29, subscales: { rumination: 11 } }], 'MECH-04', 'fires'],
    [[{ instr: 'PCS', value: 29, rumination: 10 }], 'MECH-04', null],
    [[{ instr: 'PCS', value: 10 }], 'MECH-04', null],
    [[{ instr: 'PCS', value: 11 }], 'MECH-04', 'unknown'],
    [[{ instr: 'PCS-rumination', value: 11 }], 'MECH-04', 'fires'],
    [[{ instr: 'UW-CAP', value: 57 }], 'MECH-04', 'fires'],
    [[{ instr: 'UW-CAP', value: 56.9 }], 'MECH-04', null],
    [
      [
        { instr: 'UW-CAP', value: 70 },
        { instr: 'PCS', value: 5 },
      ],
      'MECH-04',
      null,
    ],
    [[{ instr: 'TSK-17', value: 38 }], 'MECH-05', 'fires'],
    [[{ instr: 'TSK-17', value: 37 }], 'MECH-05', 'unknown'],
    [
      [
        { instr: 'TSK-17', value: 37 },
        { instr: 'FABQ-PA', value: 14 },
      ],
      'MECH-05',
      null,
    ],
    [[{ instr: 'FABQ-PA', value: 15 }], 'MECH-05', 'fires'],
    [[{ instr: 'FABQ', subscale: 'PA', value: 15 }], 'MECH-05', 'fires'],
    [[{ instr: 'TSK-11', value: 40 }], 'MECH-05', 'unknown'],
    [[{ instr: 'PSEQ', value: 19 }], 'MECH-06', 'fires'],
    [[{ instr: 'PSEQ', value: 20 }], 'MECH-06', null],
  ])('%j: %s %s', (scores, rule, status) => {
    expect(runOf({ scores }).statusOf(rule)).toBe(status);
  });

  it.each([
    [{ instr: 'CSI', value: 29 }, { csiBand: 'subclinical' }],
    [{ instr: 'CSI', value: 30 }, { csiBand: 'mild' }],
    [{ instr: 'CSI', value: 49 }, { csiBand: 'moderate' }],
    [{ instr: 'CSI', value: 50 }, { csiBand: 'severe' }],
    [{ instr: 'CSI', value: 60 }, { csiBand: 'extreme' }],
    [{ instr: 'PSEQ', value: 40 }, { pseqBand: 'good' }],
    [{ instr: 'PSEQ', value: 39 }, { pseqBand: 'middle' }],
    [{ instr: 'PSEQ', value: 20 }, { pseqBand: 'middle' }],
    [{ instr: 'PSEQ', value: 19 }, { pseqBand: 'low' }],
    [{ instr: 'painDETECT', value: 12 }, { painDetect: 'unlikely' }],
    [{ instr: 'painDETECT', value: 13 }, { painDetect: 'unclear' }],
    [{ instr: 'painDETECT', value: 19 }, { painDetect: 'likely' }],
    [{ instr: 'IEQ', value: 19 }, { injusticeHigh: true }],
    [{ instr: 'IEQ', value: 18 }, { injusticeHigh: false }],
  ])('%j is %j', (score, derived) => {
    expect(runOf({ scores: [score] }).derived).toMatchObject(derived);
  });
});

describe('rheumatoid arthritis with pain out of step (MECH-07)', () => {
  const ra = (joints: object, more: object = {}) => ({
    conditions: [{ code: 'rheumatoid-arthritis', months: 60 }],
    joints,
    ...more,
  });
  it.each([
    [ra({ sjc: 2, tjc: 9, crp: 5 }), 'fires'],
    [ra({ sjc: 3, tjc: 12, crp: 5 }), null],
    [ra({ sjc: 2, tjc: 9, crp: 5.1 }), null],
    [ra({ sjc: 2, tjc: 8, crp: 5 }), 'unknown'],
    [ra({ sjc: 2, tjc: 8, crp: 5 }, { fm: { wpi: 2, sss: 4 } }), null],
    [
      ra({ sjc: 1, tjc: 4, crpNormal: true }, { fm: { wpi: 9, sss: 7, regions: 4, months: 12 } }),
      'fires',
    ],
    [ra({ sjc: 1, tjc: 12 }), 'unknown'],
    [ra({ sjc: 1, tjc: 12 }, { labs: { crp: 3 } }), 'fires'],
    [ra({ sjc: 1, tjc: 12 }, { labs: [{ name: 'CRP', value: 0.3, unit: 'mg/dL' }] }), 'fires'],
    [ra({ sjc: 1, tjc: 12, crp: 'normal' }), 'fires'],
    [ra({ swollen28: 1, tender28: 12, crp_mg_l: 2 }), 'fires'],
    [{ ra: { sjc: 1, tjc: 12, crp: 2 } }, 'fires'],
    [{ scores: [{ instr: 'DAS28-CRP', value: 4.4, tjc: 12, sjc: 1, crp: 3 }] }, 'fires'],
    [{ conditions: [{ code: 'osteoarthritis' }], joints: { sjc: 0, tjc: 12, crp: 2 } }, null],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('MECH-07')).toBe(status);
  });

  it('says by how many joints', () => {
    expect(runOf(ra({ sjc: 2, tjc: 12, crp: 2 })).derived['tenderMinusSwollen']).toBe(10);
  });
});

it.each([
  [{ fm: { wpi: 20 } }, '/fm/wpi', 'out-of-range'],
  [{ fm: { sss: -1 } }, '/fm/sss', 'negative'],
  [{ joints: { tjc: 29 } }, '/joints/tjc', 'out-of-range'],
  [{ joints: { crp: -2 } }, '/joints/crp', 'negative'],
  [{ nociplastic: { step1: 'maybe' } }, '/nociplastic/step1', 'not-a-choice'],
])('names the fault of %j', (input, path, code) => {
  expect(evaluateCases(input, clock)).toMatchObject({ ok: false, problem: [{ path, code }] });
});
