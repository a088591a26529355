import { describe, expect, it } from 'vitest';
import { clock, faultsOf, fired, runOf, statusOf } from '../../tests/support/case-runs.ts';
import { evaluateCases, fieldsWithoutEffect } from './index.ts';

const phq = (more: object) => ({ scores: [{ instr: 'PHQ-9', ...more }] });

describe('one case, however a program or a person wrote it', () => {
  it.each([
    ['SAF-01', { scores: [{ instr: 'PHQ-9', value: '9', item9: '2' }] }],
    ['SAF-01', phq({ value: 9, item_9: 1 })],
    ['SAF-08', phq({ value: null, item9: 'skipped' })],
    ['SC-21', pain({ instr: 'Roland-Morris', value: 12 })],
    ['SCR-04', { scores: [{ instr: 'Opioid Risk Tool', value: '8' }] }],
    ['MECH-05', { scores: [{ instr: 'TSK', value: 38 }] }],
    ['MECH-06', { scores: [{ instr: 'Pain Self-Efficacy Questionnaire', value: '19' }] }],
    ['SCR-05', { taps: { alcohol: 2, tobacco: 0 } }],
    ['SCR-07', { patient: { mdqPositive: true } }],
    ['SC-11', { plan: { currentStep: 1 } }],
    ['SC-11', { currentStep: '1' }],
  ])('%s fires: %j', (rule, input) => {
    expect(statusOf(rule, input)).toBe('fires');
  });

  it.each([
    [{ instr: 'PCS', subscale: 'rumination', value: 11 }, 'fires'],
    [{ instr: 'PCS', subscale: 'magnification', value: 31 }, 'unknown'],
    [{ instr: 'PCS', subscale: 'total', value: 30 }, 'fires'],
  ])('a subscale is no total: %j, MECH-04 %s', (score, status) => {
    expect(statusOf('MECH-04', { scores: [score] })).toBe(status);
  });

  it.each([
    [{ conditions: [{ code: 'neck-pain', onset: '2025-12-20' }] }, 'fires'],
    [{ conditions: [{ code: 'neck-pain', onset: '2026-01-20' }] }, 'not-met'],
    [{ conditions: [{ code: 'neck-pain' }], patient: { painMonths: 8 } }, 'fires'],
    [{ conditions: [{ code: 'neck-pain' }] }, 'unknown'],
  ])('how long pain has lasted, %j: SC-20 %s', (input, status) => {
    expect(statusOf('SC-20', { ...input, ...phq({ value: 12, item9: 0 }) })).toBe(status);
  });

  it.each(
    ['LBP', 'M54.5', 'axSpA', 'PsA', 'RA', 'hip-OA', 'plantar-fasciitis', 'M79.7'].map((code) => ({
      code,
      months: 6,
    })),
  )('$code is pain of muscles, bones and joints', (condition) => {
    const input = { conditions: [condition], ...phq({ value: 12, item9: 0 }) };
    expect(statusOf('SC-20', input)).toBe('fires');
  });

  it.each(['migraine', 'endometriosis', 'IBS', 'diabetic-neuropathy', 'G43.9'])(
    '%s is none of them',
    (code) => {
      const input = { conditions: [{ code, months: 6 }], ...phq({ value: 12, item9: 0 }) };
      expect(statusOf('SC-20', input)).not.toBe('fires');
    },
  );

  it('a moment is the day it lies on, and months are weeks', () => {
    const at = (date: string) => phq({ value: 12, item9: 0, date });
    const run = runOf({ ...at('2026-03-30T09:00:00Z'), conditions: [longPain] });
    expect(fired(run)).toContain('SC-20');
    const readings = [
      { instr: 'RMDQ', value: 12, month: 0 },
      { instr: 'RMDQ', value: 6, month: 9 },
    ];
    expect(statusOf('SC-22', { scores: readings, plan: { step: 2 } })).toBe('fires');
  });

  it.each([
    ['UK-NG225', 'UK'],
    ['GB', 'UK'],
    ['US-VA', 'US'],
    ['US-Columbia', 'US'],
  ])('the profile %s is %s', (named, profile) => {
    expect(runOf({}, named).profile).toBe(profile);
  });

  it('an input says its own country where the case around it does not', () => {
    const evaluation = evaluateCases({ locale: 'en-GB', ...phq({ value: 12, item9: 2 }) }, clock);
    const [run] = evaluation.ok ? evaluation.value.runs : [];
    expect(run?.findings.map(({ rule }) => rule)).toContain('SAF-07');
  });

  it('codes and days stay words, and an empty cell says nothing', () => {
    expect(faultsOf({ patient: { age: '' }, conditions: [{ code: '724' }] })).toEqual([]);
    expect(faultsOf({ ...phq({ value: 9, item9: 0, date: '20260301' }) })).toEqual([
      '/scores/0/date not-a-date',
    ]);
  });
});

describe('what a file gets wrong is said', () => {
  it.each([
    [{ patient: { sex: 'banana' } }, ['/patient/sex not-a-choice']],
    [{ patient: { age: 'forty' } }, ['/patient/age wrong-type']],
    [{ cssrs: { q1: true, Q1: false } }, ['/cssrs/Q1 said-twice']],
    [{ cssrs: { q1: true, Q1: true, q2: false, q6: false } }, []],
    [{ sleep: { baselineSE: -5, weeklySE: [70, 70] } }, ['/sleep/baselineSE out-of-range']],
    [phq({ value: 'many', item9: 4 }), ['/scores/0/value wrong-type', '/scores/0/item9 too-big']],
    [phq({ value: 8, item9: 0, daysAgo: '-3' }), ['/scores/0/daysAgo negative']],
  ])('%j: %j', (input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  it.each([
    [{ bananas: 3 }, ['/bananas']],
    [{ plan: { step: 2, bananas: { many: true } } }, ['/plan/bananas']],
    [pain({ instr: 'PEG', value: 5 }, { instr: 'XYZ-9', value: 3 }), ['/scores/1']],
    [{ patient: { age: 50, sex: 'F', note: 'seen at home' }, plan: { step: null } }, []],
    [pain({ instr: 'PHQ-9', value: 12, item9: 0 }), []],
  ])('fields that change nothing, %j: %j', (input, pointers) => {
    expect(fieldsWithoutEffect(input, clock)).toEqual(pointers);
  });
});

const longPain = { code: 'chronic-low-back-pain', months: 8 };

function pain(...scores: readonly object[]) {
  return { conditions: [longPain], scores };
}
