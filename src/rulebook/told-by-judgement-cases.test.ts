import { describe, expect, it } from 'vitest';
import { runOf, statusOf } from '../../tests/support/case-runs.ts';

const longPain = { code: 'chronic-low-back-pain', months: 8 };
const phq = (value: number, more: object = {}) => ({ instr: 'PHQ-9', value, item9: 0, ...more });
const whole = {
  updatePolicy: true,
  fundingStatement: true,
  conflictStatement: true,
  reviewDate: '2027-01-01',
  evidenceCitations: true,
  uncertainty: true,
};
const week = (instr: string, ...values: readonly (readonly [at: number, value: number])[]) =>
  values.map(([at, value]) => ({ instr, value, week: at }));

describe('steps, by what somebody judged or counted', () => {
  const failed = { step2Failed: true, scores: [{ instr: 'PCS', value: 30 }] };
  const trials = (...adequate: readonly boolean[]) => ({
    scores: [phq(15)],
    antidepressantTrials: adequate.map((each) => ({ drug: 'sertraline', adequate: each })),
  });
  const mme = { meds: [{ name: 'morphine', dosePerAdmin: 25, unit: 'mg', perDay: 2 }] };
  it.each([
    [{ ...failed, highDisability: true }, 'fires'],
    [{ ...failed, disability: 'low' }, 'unknown'],
    [{ ...failed, scores: [...failed.scores, { instr: 'RMDQ', value: 24 }] }, 'fires'],
    // A score comes before a judgement.
    [{ ...mme, poorFunction: true, scores: [{ instr: 'PEG', value: 2 }] }, 'unknown'],
    [{ ...mme, poorFunction: true }, 'fires'],
    [{ scores: [{ instr: 'PCL-5', value: 33, impairment: true }] }, 'fires'],
    [{ scores: [{ instr: 'PCL-5', value: 32, impairment: true }] }, 'unknown'],
    [trials(true, true), 'fires'],
    [trials(true, false), 'unknown'],
  ])('%j: SC-30 %s', (input, status) => {
    expect(statusOf('SC-30', input)).toBe(status);
  });

  it('asks nobody for a judgement where a score would say it', () => {
    const { dataRequests } = runOf(failed);
    const needs = dataRequests.find(({ rule }) => rule === 'SC-30')?.needs ?? [];
    expect(needs.join()).not.toMatch(/as judged/);
  });

  it.each([
    [{ conditions: [{ code: 'psychosis' }] }, 'fires'],
    [{ conditions: [{ code: 'psychosis', active: false }] }, 'not-met'],
    [{ mania: true }, 'fires'],
    [{ history: { mania: true } }, 'not-met'],
  ])('%j: SC-01 %s', (input, status) => {
    expect(statusOf('SC-01', { scores: [phq(4)], ...input })).toBe(status);
  });

  const sertraline = (dosePerAdmin: number, weeks: number) => ({
    meds: [{ name: 'sertraline', dosePerAdmin, unit: 'mg', perDay: 1, weeks }],
    scores: [phq(16, { week: 0 }), phq(14, { week: 5 })],
    plan: { step: 2 },
  });
  it.each([
    [100, 5, 'fires'],
    [100, 3, 'not-met'],
    [25, 5, 'not-met'],
  ])('%i mg of sertraline for %i weeks: SC-25 %s', (dose, weeks, status) => {
    expect(statusOf('SC-25', sertraline(dose, weeks))).toBe(status);
  });

  it('whoever is in step 2 has been in care for as long', () => {
    const since = (weeksInStep: number) => ({
      scores: [phq(14)],
      plan: { step: 2, weeksInStep, followUpContacts: 0 },
    });
    expect(statusOf('SC-23', since(4))).toBe('fires');
    expect(statusOf('SC-23', since(3))).toBe('not-met');
  });

  it('reads what each review measured', () => {
    const reviews = [
      { week: 0, phq9: 16, peg: 7 },
      { week: 8, phq9: 7, peg: 4.5 },
      { week: 12, phq9: 7, peg: 4.5 },
    ];
    expect(statusOf('SC-50', { plan: { step: 2, reviews } })).toBe('fires');
  });
});

describe('warning signs, mechanisms and early signs', () => {
  it.each([
    [{ redFlags: { saddleAnaesthesia: false, fracture: false } }, 'not-met'],
    [{ redFlags: { saddleAnaesthesia: null, fracture: false } }, 'unknown'],
    [{ redFlags: { saddleAnaesthesia: null, fracture: true } }, 'fires'],
    [{ redFlags: { fracture: false, note: 'seen by a colleague' } }, 'not-met'],
    [{ redFlags: ['none'] }, 'not-met'],
    [{ redFlags: ['suspected-inflammatory-arthritis'] }, 'not-met'],
    [{ redFlag: 'saddle anaesthesia' }, 'fires'],
    [{ symptoms: ['new urinary retention'] }, 'fires'],
  ])('%j: RF-01 %s', (input, status) => {
    expect(statusOf('RF-01', input)).toBe(status);
  });

  it('joints that somebody suspects of inflammation are asked about', () => {
    const { dataRequests } = runOf({ redFlags: ['suspected-inflammatory-arthritis'] });
    expect(dataRequests.map(({ rule }) => rule)).toContain('RF-02');
  });

  const joints = { sjc: 1, tjc: 3, crpNormal: true };
  it.each([
    [{ ...joints, fmCriteria: true }, 'fires'],
    [{ ...joints, fmCriteria: false }, 'not-met'],
    [joints, 'unknown'],
  ])('rheumatoid arthritis %j: MECH-07 %s', (ra, status) => {
    expect(statusOf('MECH-07', { conditions: [{ code: 'rheumatoid-arthritis' }], ra })).toBe(
      status,
    );
  });

  it.each([
    [{ nociplasticCriteria: [1, 4] }, 'fires'],
    [{ exam: { nociplastic: { criterion1: true, criterion4: false } } }, 'not-met'],
    [{ nociplastic: { regionalOver3Months: true, evokedHypersensitivity: null } }, 'unknown'],
  ])('%j: MECH-02 %s', (input, status) => {
    expect(statusOf('MECH-02', input)).toBe(status);
  });

  it.each([
    ['EW-01', { scores: week('BPI-interference', [0, 3], [4, 4], [5, 4]) }, 'fires'],
    ['EW-01', { scores: week('BPI-interference', [0, 3], [4, 3.9], [5, 4]) }, 'not-met'],
    ['EW-01', { baseline: { peg: 3 }, scores: week('PEG', [4, 4], [5, 4]) }, 'fires'],
    ['EW-01', { baseline: { peg: 3 }, scores: week('PEG', [5, 4]) }, 'unknown'],
    ['EW-03', { sleep: { baselineSE: 88, weeklySE: [78, 77] } }, 'fires'],
    ['EW-03', { sleep: { baselineSE: 87, weeklySE: [78, 78] } }, 'unknown'],
    ['EW-03', { sleep: { baselineSRI: 85, sri: 75 } }, 'fires'],
    [
      'EW-06',
      { visits: [{ status: 'kept' }, { status: 'missed' }, { status: 'no-show' }] },
      'fires',
    ],
    [
      'EW-06',
      { visits: [{ status: 'missed' }, { status: 'kept' }, { status: 'missed' }] },
      'unknown',
    ],
    ['SC-26', { therapy: 'CBT', week: 4, phq9: 17 }, 'fires'],
    ['SC-26', { therapy: 'ACT', week: 4, phq9: 17 }, 'unknown'],
    ['EW-08', { plan: { step: 2, enteringContinuation: true } }, 'fires'],
    ['DA-04', { decisions: [{ valuesRanked: false }] }, 'fires'],
    ['DA-02', { decisionAid: { publish: true, ...whole, fundingStatement: false } }, 'fires'],
    ['DA-02', { decisionAid: { publish: true, ...whole } }, 'not-met'],
  ])('%s, %j: %s', (rule, input, status) => {
    expect(statusOf(rule, { conditions: [longPain], ...input })).toBe(status);
  });
});
