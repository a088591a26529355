import { describe, expect, it } from 'vitest';
import { med, person, runOf, statusOf } from '../../tests/support/case-runs.ts';

describe('steroids and methotrexate', () => {
  it.each([
    [[med('prednisone', 39)], 'not-met'],
    [[med('prednisone', 40)], 'fires'],
    [[med('dexamethasone', 6)], 'fires'],
    [[med('Medrol', 32)], 'fires'],
    [[med('Medrol', 31)], 'not-met'],
    [[med('hydrocortisone cream', 100)], 'not-met'],
    [[{ name: 'prednisone' }], 'unknown'],
  ])('%j: %s', (meds, status) => {
    expect(statusOf('MED-19', person(meds))).toBe(status);
  });

  it('any dose counts in bipolar disorder', () => {
    const conditions = [{ code: 'bipolar-ii-disorder' }];
    expect(statusOf('MED-19', person([med('prednisone', 5)], { conditions }))).toBe('fires');
  });

  it.each([
    [0.142857, {}, 'not-met'],
    [1, {}, 'fires'],
    [2 / 7, {}, 'fires'],
    [null, {}, 'unknown'],
  ])('methotrexate %d a day: %s', (perDay, more, status) => {
    const meds = [{ name: 'MTX', dosePerAdmin: 15, unit: 'mg', perDay, ...more }];
    expect(statusOf('MED-24', person(meds))).toBe(status);
  });

  it.each([
    [59, 'fires'],
    [60, 'not-met'],
    [null, 'unknown'],
  ])('weekly methotrexate with an NSAID and eGFR %d: %s', (egfr, status) => {
    const meds = [med('methotrexate', 15, 1 / 7), med('naproxen', 500, 2)];
    expect(statusOf('MED-24', person(meds, { labs: { egfr } }))).toBe(status);
  });

  const blood = {
    wbc: 5,
    neutrophils: 3,
    platelets: 250,
    alt: 30,
    ast: 30,
    creatinine: 80,
    creatinineBaseline: 80,
  };
  const dated = (date: string, changed: object = {}) =>
    Object.entries({ ...blood, ...changed }).map(([name, value]) => ({ name, value, date }));
  it.each([
    ['methotrexate', '2026-02-20', '2026-03-17', {}, 'not-met'],
    ['methotrexate', '2026-02-20', '2026-03-16', {}, 'fires'],
    ['methotrexate', '2026-02-10', '2026-02-28', {}, 'not-met'],
    ['methotrexate', '2026-02-10', '2026-02-27', {}, 'fires'],
    ['methotrexate', '2025-01-01', '2026-01-06', {}, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-01-05', {}, 'fires'],
    ['sulfasalazine', '2025-01-01', '2026-01-05', {}, 'not-met'],
    ['hydroxychloroquine', '2025-01-01', '2020-01-05', {}, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-03-30', { wbc: 3.4 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { wbc: 3.5 }, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-03-30', { neutrophils: 1.5 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { platelets: 139 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { alt: 101 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { ast: 100 }, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-03-30', { creatinine: 105 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { creatinine: 104 }, 'not-met'],
  ])('%s since %s, blood of %s, %j: %s', (name, start, date, changed, status) => {
    const meds = [med(name, 15, 1 / 7, { start })];
    expect(statusOf('MED-20', person(meds, { labs: dated(date, changed) }))).toBe(status);
  });

  it('methotrexate with leflunomide keeps the monthly rhythm', () => {
    const meds = ['Metoject', 'Arava'].map((name) => med(name, 15, 1 / 7, { start: '2024-01-01' }));
    expect(statusOf('MED-20', person(meds, { labs: dated('2026-02-27') }))).toBe('fires');
    expect(statusOf('MED-20', person(meds, { labs: dated('2026-02-28') }))).toBe('not-met');
  });

  it('asks for the day of the last blood test when none is known', () => {
    const run = runOf(person([med('methotrexate', 15, 1 / 7, { start: '2025-01-01' })]));
    const request = run.dataRequests.find(({ rule }) => rule === 'MED-20');
    expect(request?.needs).toContain('day of the last DMARD blood test');
  });
});
