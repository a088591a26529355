import { describe, expect, it } from 'vitest';
import { runOf, statusOf } from '../../tests/support/case-runs.ts';
import { timesADay } from './case/how-often.ts';
import { evaluateCases } from './evaluate-cases.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as never };
const mmeOf = (...meds: readonly object[]) => runOf({ meds }).derived['mmeTotal'];

describe('how often a medicine is taken, in the words of a prescription', () => {
  it.each([
    ['BID', 2],
    ['b.i.d.', 2],
    ['TDS', 3],
    ['qid', 4],
    ['q8h', 3],
    ['every 6 hours', 4],
    ['8-hourly', 3],
    ['q4-6h prn', 6],
    ['every 72 hours', 1 / 3],
    ['twice daily', 2],
    ['three times a day', 3],
    ['3x/day', 3],
    ['1-0-1', 2],
    ['nightly', 1],
    ['once a week', 1 / 7],
    ['twice weekly', 2 / 7],
    ['every 2 weeks', 1 / 14],
    ['every other day', 1 / 2],
    ['as needed', null],
    ['as directed', null],
  ])('%s', (words, times) => {
    expect(Math.round((timesADay(words) ?? 0) * 1e6)).toBe(Math.round((times ?? 0) * 1e6));
  });
});

describe('the opioid sum, however a file writes a dose', () => {
  const oxycodone = { name: 'oxycodone' };
  it.each([
    ['figures as text', { ...oxycodone, dosePerAdmin: '10', unit: 'mg', perDay: '3' }, 45],
    ['a dose with its unit', { ...oxycodone, dose: '10 mg', perDay: 3 }, 45],
    ['a frequency', { ...oxycodone, dose: '10 mg', frequency: 'q8h' }, 45],
    ['the whole day in mg', { ...oxycodone, dailyDoseMg: 30 }, 45],
    ['the whole day and its doses', { ...oxycodone, dailyDose: 30, unit: 'mg', perDay: 3 }, 45],
    ['mg a day as the unit', { ...oxycodone, dose: 30, unit: 'mg/day' }, 45],
    ['hours between', { ...oxycodone, doseMg: 10, everyHours: 8 }, 45],
    [
      'a strength beside the name',
      {
        name: 'morphine oral solution',
        strength: '10 mg/5 mL',
        dosePerAdmin: 5,
        unit: 'mL',
        perDay: 4,
      },
      40,
    ],
    [
      'ml of nobody knows what',
      { name: 'morphine oral solution', dose: 5, unit: 'ml', perDay: 4 },
      null,
    ],
    ['no frequency', { ...oxycodone, dose: '10 mg' }, null],
    ['one that is over', { ...oxycodone, dose: '10 mg', perDay: 3, endDate: '2026-03-30' }, 0],
  ])('%s', (_label, med, total) => {
    expect(mmeOf(med)).toBe(total);
  });

  it('is the same whatever the order of the list', () => {
    const meds = [0.1, 0.2, 0.3].map((dose) => ({ name: 'tramadol', dose, unit: 'mg', perDay: 7 }));
    expect(mmeOf(...meds)).toBe(mmeOf(...meds.toReversed()));
  });
});

describe('days of a medicine', () => {
  const gabapentin = { name: 'gabapentin', dosePerAdmin: 300, unit: 'mg', perDay: 3 };
  it.each([
    [{ startDate: '2099-01-01' }, '/meds/0/startDate', 'in-the-future'],
    [{ startDate: '2026-13-45' }, '/meds/0/startDate', 'not-a-date'],
    [{ endDate: '2026-02-30' }, '/meds/0/endDate', 'not-a-date'],
    [{ changeDate: '2026-04-01' }, '/meds/0/changeDate', 'in-the-future'],
  ])('%j cannot be', (days, path, code) => {
    const input = { meds: [{ ...gabapentin, ...days }] };
    expect(evaluateCases(input, clock)).toMatchObject({ ok: false, problem: [{ path, code }] });
  });

  it('may lie ahead for what is planned', () => {
    const input = { meds: [{ ...gabapentin, startDate: '2026-05-01', status: 'planned' }] };
    expect(evaluateCases(input, clock)).toMatchObject({ ok: true });
  });

  it('counts a start from the day it is told for, not from today', () => {
    const change = (name: string, changeDate: string, prescriber: string) => ({
      ...gabapentin,
      name,
      change: 'start',
      changeDate,
      prescriber,
    });
    const meds = [
      change('sertraline', '2026-03-09', 'PCP'),
      change('gabapentin', '2026-03-24', 'pain'),
    ];
    expect(statusOf('COH-17', { meds })).toBe('not-met');
    const close = [
      change('sertraline', '2026-03-10', 'PCP'),
      change('gabapentin', '2026-03-24', 'pain'),
    ];
    expect(statusOf('COH-17', { meds: close })).toBe('fires');
  });
});

describe('an opioid that was raised', () => {
  const raised = (daysAgo: number, reviewed: string) => ({
    meds: [
      {
        name: 'oxycodone',
        dosePerAdmin: 10,
        unit: 'mg',
        perDay: 3,
        start: '2024-01-01',
        change: 'increase',
        changeDaysAgo: daysAgo,
      },
    ],
    opioid: { lastReviewDate: reviewed, lastPdmpDate: '2026-03-01', lastUdsDate: '2026-03-01' },
  });
  it.each([
    ['waits for its review after the first four weeks too', raised(35, '2026-02-20'), 'fires'],
    ['is reviewed since', raised(35, '2026-03-01'), 'not-met'],
  ])('%s', (_label, input, status) => {
    expect(statusOf('MED-05', input)).toBe(status);
  });

  it('is under MED-05 also for the monitoring programme of the United States', () => {
    const input = { ...raised(100, '2026-03-01'), opioid: { lastPdmpDate: '2025-12-01' } };
    const parts = runOf(input).findings.filter(({ rule }) => rule === 'MED-05');
    expect(parts.map(({ part, status }) => [part, status])).toContainEqual(['MED-05a', 'fires']);
  });
});

describe('what is planned with a medicine', () => {
  it.each([
    ['MED-06', { months: 24, plannedCutPctPerMonth: 20 }, 'fires'],
    ['MED-06', { monthsOfUse: 24, taper: { cutPct: 10, perMonths: 1 } }, 'not-met'],
    ['MED-06', { monthsOfUse: 24, taper: { cutPct: 25, perWeeks: 4 } }, 'fires'],
  ])('%s of %j is %s', (rule, more, status) => {
    const meds = [{ name: 'oxycodone', dosePerAdmin: 20, unit: 'mg', perDay: 3, ...more }];
    expect(statusOf(rule, { patient: { age: 50 }, meds })).toBe(status);
  });

  it.each([
    [
      'MED-14',
      { conditions: ['cirrhosis'], plan: { elements: [{ type: 'start-duloxetine' }] } },
      'US',
    ],
    [
      'MED-23',
      { conditions: ['fibromyalgia'], plan: { elements: [{ type: 'start-pregabalin' }] } },
      'UK',
    ],
  ])('%s reads a start out of the type of an element', (rule, input, profile) => {
    expect(statusOf(rule, { patient: { age: 50 }, meds: [], ...input }, profile)).toBe('fires');
  });

  it.each([
    [{ copd: true }, 'critical'],
    [{ copd: false }, 'warning'],
    [{ familyHistoryCopd: true }, 'warning'],
  ])('a condition may be a field of its own: %j', (flags, severity) => {
    const meds = [{ name: 'oxycodone' }, { name: 'gabapentin' }];
    const input = { patient: { age: 50, ...flags }, labs: { egfr: 90 }, meds };
    expect(runOf(input).findings.find(({ rule }) => rule === 'MED-08')?.severity).toBe(severity);
  });
});
