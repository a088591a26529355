import { describe, expect, it } from 'vitest';
import { fired, runOf, statusOf, tasksOf } from '../../tests/support/case-runs.ts';

describe('amplifiers of danger in pain (SAF-12)', () => {
  const scores = (isi: number, helpless: number, item9 = 0) => [
    { instr: 'PHQ-9', value: 8, item9 },
    { instr: 'ISI', value: isi },
    { instr: 'PCS', value: 30, helplessness: helpless },
  ];
  it.each([
    [{ scores: scores(22, 13), recentOpioidTaper: true }, 'fires'],
    [{ scores: scores(21, 13), recentOpioidTaper: true }, 'not-met'],
    [{ scores: scores(22, 12), recentOpioidTaper: true, burdenStatements: false }, 'not-met'],
    [{ scores: scores(22, 12), recentOpioidTaper: true, burdenStatements: true }, 'fires'],
    [{ scores: scores(22, 13), recentOpioidTaper: false }, 'not-met'],
    [{ scores: scores(22, 13, 1), recentOpioidTaper: true }, 'not-met'],
    [{ scores: scores(22, 13), opioidTaper: { daysAgo: 90 } }, 'fires'],
    [{ scores: scores(22, 13), opioidTaper: { daysAgo: 91 } }, 'not-met'],
    [{ scores: scores(22, 13), events: [{ type: 'opioid-taper', daysAgo: 20 }] }, 'fires'],
    [{ scores: scores(22, 13), events: [{ type: 'benzodiazepine-taper' }] }, 'not-met'],
    [{ scores: scores(22, 13) }, 'unknown'],
    [{ scores: scores(22, 13), meds: [{ name: 'oxycodone', taper: true }] }, 'fires'],
    [
      { scores: scores(22, 13), plan: { elements: [{ type: 'taper', drug: 'oxycodone' }] } },
      'fires',
    ],
    [{ scores: scores(22, 13), meds: [{ name: 'sertraline', taper: true }] }, 'unknown'],
    [{ scores: scores(22, 0).slice(0, 2), pcsHelplessness: 13, opioidTaperDaysAgo: 30 }, 'fires'],
    [
      {
        scores: scores(22, 13),
        meds: [
          {
            name: 'oxycodone',
            dosePerAdmin: 5,
            unit: 'mg',
            perDay: 3,
            change: 'decrease',
            changed: '2026-03-20',
          },
        ],
      },
      'fires',
    ],
    [
      {
        insomnia: 'severe',
        burdenStatements: ['I am a burden to them'],
        taper: { class: 'opioid', startedDaysAgo: 20 },
        scores: [{ instr: 'PHQ-9', value: 5, item9: 0 }],
      },
      'fires',
    ],
  ])('%j: %s', (input, status) => {
    expect(statusOf('SAF-12', input)).toBe(status);
  });
});

describe('after a crisis (SAF-13)', () => {
  it.each([
    [{ postCrisisDischarge: true }, 'fires'],
    [{ discharge: { from: 'ED', reason: 'suicidality', daysAgo: 2 } }, 'fires'],
    [{ discharge: { from: 'inpatient', for: 'suicide attempt', date: '2026-03-01' } }, 'fires'],
    [
      { events: [{ type: 'discharge', from: 'ED', reason: 'suicidality', date: '2026-03-30' }] },
      'fires',
    ],
    [{ discharge: { from: 'ED', reason: 'chest pain', daysAgo: 2 } }, 'not-met'],
    [{ discharge: { from: 'ED', daysAgo: 2 } }, 'unknown'],
    [{ postCrisisDischarge: { daysAgo: 90 } }, 'fires'],
    [{ postCrisisDischarge: { daysAgo: 91 } }, 'not-met'],
    [{ dischargeDaysAgo: 3, dischargeReason: 'suicidality' }, 'fires'],
    [{ event: { type: 'ED-discharge', reason: 'suicidality' } }, 'fires'],
    [{ postCrisisDischarge: false }, 'not-met'],
    [{ discharges: [{ setting: 'inpatient', reason: 'suicidality', daysAgo: 2 }] }, 'fires'],
    [{ discharges: [{ setting: 'inpatient', reason: 'fracture', daysAgo: 2 }] }, 'not-met'],
    [{}, 'not-met'],
  ])('%j: %s', (input, status) => {
    expect(statusOf('SAF-13', input)).toBe(status);
  });

  it('asks for contact in 72 hours and a visit in 7 days', () => {
    expect(tasksOf({ postCrisisDischarge: true }, 'SAF-13')).toEqual([
      { code: 'post-crisis-contact', dueHours: 72 },
      { code: 'post-crisis-visit', dueDays: 7 },
    ]);
  });
});

describe('a shared summary never holds item 9 by default (SAF-14)', () => {
  it.each([
    [{ sharing: { requested: true, with: 'family' } }, true],
    [{ sharedSummaryRequested: true }, true],
    [{ sharing: { requested: true, consent: true } }, true],
    [{ request: 'shared summary for the family' }, true],
    [{ request: { type: 'shared-summary', to: 'family' } }, true],
    [{ sharing: { requested: true, item9Consent: true } }, false],
    [{ sharing: { requested: true, lawfulEmergency: true } }, false],
  ])('%j: item 9 left out: %s', (input, excluded) => {
    const run = runOf(input);
    expect(fired(run)).toContain('SAF-14');
    expect(run.derived['item9Excluded']).toBe(excluded);
    const codes = tasksOf(input, 'SAF-14').map(({ code }) => code);
    expect(codes).toEqual([excluded ? 'exclude-item9' : 'log-item9-disclosure']);
  });

  it('nothing was asked for: nothing is said', () => {
    expect(statusOf('SAF-14', {})).toBe('not-met');
    expect(statusOf('SAF-14', { sharing: { requested: false } })).toBe('not-met');
    expect(statusOf('SAF-14', { request: { type: 'refill' } })).toBe('not-met');
  });
});

describe('who watches (SAF-09)', () => {
  const fromHome = (how: object) => ({
    scores: [{ instr: 'PHQ-9', value: 9, item9: 0, ...how }],
    site: { roundTheClockCover: false },
  });
  it.each([
    [{ site: { asyncItem9: 'on', roundTheClockCover: false } }, 'fires'],
    [{ site: { asyncItem9: 'on', cover24x7: true } }, 'not-met'],
    [{ site: { asyncItem9: 'on', coverage24x7: false } }, 'fires'],
    [{ site: { asyncItem9: 'phq8', roundTheClockCover: false } }, 'not-met'],
    [{ site: { asyncItem9: 'on' } }, 'unknown'],
    [{ site: { asyncItem9: 'on', '24x7Cover': false } }, 'fires'],
    [fromHome({ channel: 'intake-link' }), 'fires'],
    [fromHome({ channel: 'sms' }), 'fires'],
    [fromHome({ asynchronous: true }), 'fires'],
    [fromHome({ channel: 'clinic' }), 'unknown'],
    [
      {
        scores: [{ instr: 'PHQ-9', value: 9, item9: 0, channel: 'async' }],
        site: { has24x7Cover: false },
      },
      'fires',
    ],
  ])('%j: %s', (input, status) => {
    expect(statusOf('SAF-09', input)).toBe(status);
  });
});
