import { describe, expect, it } from 'vitest';
import { med, person, severityOf, statusOf } from '../../tests/support/case-runs.ts';

const oxycodone = (more: object = {}) => med('oxycodone', 5, 2, { start: '2020-01-01', ...more });

describe('naloxone at home', () => {
  const well = { labs: { egfr: 90 } };
  const has = (...codes: readonly string[]) => ({
    ...well,
    conditions: codes.map((code) => ({ code })),
  });
  it.each([
    ['an opioid alone', has(), 'not-met'],
    ['tolerance that was lost', has('lost-tolerance'), 'fires'],
    ['coming out of a detox', has('recent-detox'), 'fires'],
    ['an overdose in the past', has('opioid-overdose'), 'fires'],
    ['64 years', { ...has(), patient: { age: 64 } }, 'not-met'],
    ['65 years', { ...has(), patient: { age: 65 } }, 'fires'],
    ['an eGFR of 29', { ...has(), labs: { egfr: 29 } }, 'fires'],
    ['an eGFR of 30', { ...has(), labs: { egfr: 30 } }, 'not-met'],
  ])('for %s', (_label, more, status) => {
    expect(statusOf('MED-04', person([oxycodone()], more))).toBe(status);
  });
});

describe('monitoring programme and urine test', () => {
  it.each([
    ['a urine test 365 days ago', { pdmp: '2026-03-01', urineTest: '2025-03-31' }, 'not-met'],
    ['a urine test 366 days ago', { pdmp: '2026-03-01', urineTest: '2025-03-30' }, 'fires'],
    ['a look 90 days ago', { pdmp: '2025-12-31', urineTest: '2026-03-01' }, 'not-met'],
    ['a look 91 days ago', { pdmp: '2025-12-30', urineTest: '2026-03-01' }, 'fires'],
    ['a urine test nobody dated', { pdmp: '2026-03-01' }, 'unknown'],
  ])('are due after %s', (_label, reviews, status) => {
    expect(statusOf('MED-05a', person([oxycodone()], { reviews }))).toBe(status);
  });
});

describe('lowering an opioid', () => {
  const cut = (cutPercent: number) => ({
    plan: { elements: [{ type: 'taper', drug: 'oxycodone', cutPercent, everyWeeks: 4 }] },
  });
  it.each([
    ['by 11 % after 364 days', '2025-04-01', 11, 'not-met'],
    ['by 11 % after 365 days', '2025-03-31', 11, 'fires'],
    ['by 10 % after 365 days', '2025-03-31', 10, 'not-met'],
    ['by 20 % after 364 days', '2025-04-01', 20, 'not-met'],
    ['by 21 % after 364 days', '2025-04-01', 21, 'fires'],
  ])('in 4 weeks %s', (_label, start, cutPercent, status) => {
    expect(statusOf('MED-06', person([oxycodone({ start })], cut(cutPercent)))).toBe(status);
  });
});

describe('three kinds of medicine acting on the brain', () => {
  const three = [med('sertraline'), med('zolpidem'), oxycodone()];
  it('are a warning from 65 on, advice below, and open where nobody knows the age', () => {
    expect(severityOf('MED-09', person(three, { patient: { age: 65 } }))).toBe('warning');
    expect(severityOf('MED-09', person(three, { patient: { age: 64 } }))).toBe('advice');
    expect(statusOf('MED-09', person(three, { patient: {} }))).toBe('unknown');
  });

  it('are needed: two say nothing', () => {
    expect(statusOf('MED-09', person(three.slice(1), { patient: { age: 80 } }))).toBe('not-met');
  });
});

describe('blood tests for a DMARD', () => {
  const normal = {
    wbc: 5,
    neutrophils: 3,
    platelets: 250,
    alt: 30,
    ast: 30,
    creatinine: 80,
    creatinineBaseline: 80,
  };
  const tested = (date: string) =>
    Object.entries(normal).map(([name, value]) => ({ name, value, date }));
  it.each([
    ['every 14 days until 41 days stable', 'methotrexate', '2026-02-18', '2026-03-11', 'fires'],
    ['monthly from 42 days stable', 'methotrexate', '2026-02-17', '2026-03-11', 'not-met'],
    ['monthly on day 133, 3 months on', 'methotrexate', '2025-11-18', '2026-02-19', 'fires'],
    ['every 84 days from day 134', 'methotrexate', '2025-11-17', '2026-02-19', 'not-met'],
    ['after 365 days of sulfasalazine', 'sulfasalazine', '2025-03-31', '2026-01-05', 'fires'],
    ['no more after 366 days of it', 'sulfasalazine', '2025-03-30', '2026-01-05', 'not-met'],
    ['of azathioprine also then', 'azathioprine', '2025-03-30', '2026-01-05', 'fires'],
  ])('%s', (_label, name, start, date, status) => {
    const meds = [med(name, 15, 1 / 7, { start })];
    expect(statusOf('MED-20', person(meds, { labs: tested(date) }))).toBe(status);
  });
});
