import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const status = (input: unknown, rule: string): string | null => {
  const evaluation = evaluateCases(input, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  const found = evaluation.value.runs[0]?.findings.find((finding) => finding.rule === rule);
  return found?.status ?? null;
};

describe('warning signs of the body', () => {
  it.each([
    [{ redFlags: ['saddle-anaesthesia'] }, 'fires'],
    [{ redFlags: { saddleAnaesthesia: true, bowelChange: false } }, 'fires'],
    [{ redFlags: { saddleAnaesthesia: false, bowelChange: false } }, null],
    [{ symptoms: ['new saddle anaesthesia'] }, 'fires'],
    [{ symptoms: ['overactive bladder for years'] }, null],
    [{ conditions: [{ code: 'suspected-fracture' }] }, 'fires'],
    [{ conditions: [{ code: 'wrist-fracture', months: 40 }] }, null],
    [{}, null],
  ])('%j: %s', (input, expected) => {
    expect(status(input, 'RF-01')).toBe(expected);
    expect(status(input, 'SC-01')).toBe(expected === 'fires' ? 'fires' : status({}, 'SC-01'));
  });
});

describe('joints that may be inflamed', () => {
  const joints = { swollen: 5, weeks: 7, hands: true, morningStiffnessMin: 30 };
  it.each([
    [joints, 'fires'],
    [{ ...joints, swollen: 4 }, null],
    [{ ...joints, weeks: 6 }, null],
    [{ ...joints, hands: false }, null],
    [{ ...joints, morningStiffnessMin: 29 }, null],
    [{ ...joints, weeks: null }, 'unknown'],
    [
      { swelling: true, jointCount: 5, weeks: 7, sites: ['wrists'], morningStiffness: true },
      'fires',
    ],
  ])('%j: %s', (said, expected) => {
    expect(status({ joints: said }, 'RF-02')).toBe(expected);
  });
});

describe('the course of care in other words', () => {
  const phq = (value: number, said: object) => ({ instr: 'PHQ-9', value, item9: 0, ...said });
  it.each([
    [{ psychiatricConsults: [] }, 'fires'],
    [{ contacts: [{ type: 'psychiatric-consultation', week: 7 }] }, 'fires'],
    [{ contacts: [{ type: 'psychiatric-consultation', week: 8 }] }, null],
    [{}, 'unknown'],
  ])('%j in week 9 without improvement: %s', (said, expected) => {
    const scores = [phq(18, { week: 0 }), phq(14, { week: 9 })];
    const input = { scores, plan: { step: 2, weeksInStep: 9 }, ...said };
    expect(status(input, 'SC-24')).toBe(expected);
  });

  it.each([
    [[], 'fires'],
    [[{ day: 20 }], null],
    [[{ by: 'care manager' }], 'unknown'],
    [[{ day: 20 }, { by: 'care manager' }], null],
    [[{ by: 'GP', day: 20 }], 'fires'],
  ])('contacts %j by day 30: %s', (contacts, expected) => {
    const plan = { step: 2, daysSinceEnrolment: 30 };
    expect(status({ scores: [phq(14, {})], plan, contacts }, 'SC-23')).toBe(expected);
  });

  it('takes the week of a single score for that of the therapy', () => {
    const plan = { elements: [{ type: 'CBT' }] };
    expect(status({ scores: [phq(17, { week: 4 })], plan }, 'SC-26')).toBe('fires');
    expect(status({ scores: [phq(16, { week: 4 })], plan }, 'SC-26')).toBeNull();
  });

  it('knows a score that is too old', () => {
    const scores = (daysAgo: number) => [
      phq(5, { daysAgo }),
      { instr: 'PEG', value: 5, daysAgo: 2 },
    ];
    expect(status({ scores: scores(31), plan: { step: 2 } }, 'SC-70')).toBe('fires');
    expect(status({ scores: scores(30), plan: { step: 2 } }, 'SC-70')).not.toBe('fires');
  });
});

describe('sleep restriction that is part of the plan', () => {
  const plan = { elements: [{ type: 'SRT' }] };
  const phq = (value: number, week: number) => ({ instr: 'PHQ-9', value, item9: 0, week });
  it.each([
    [{ scores: [phq(6, 0), phq(11, 3)] }, 'fires'],
    [{ scores: [phq(6, 0), phq(10, 3)] }, 'unknown'],
    [{ scores: [{ instr: 'ESS', value: 16 }] }, 'fires'],
    [{ events: [{ type: 'near-miss-driving' }] }, 'fires'],
  ])('%j: harm is %s', (said, expected) => {
    expect(status({ plan, ...said }, 'SLP-08')).toBe(expected);
    expect(status(said, 'SLP-08')).not.toBe('fires');
  });
});

describe('what is told by the way', () => {
  const start = { type: 'start-medication', drug: 'pregabalin' };
  it.each([
    ['ACT-09', { symptoms: ['post-exertional malaise'] }],
    ['ACT-08', { plan: { elements: [{ type: 'exposure' }] }, events: ['dissociation'] }],
    ['SLP-05', { patient: { nightShift: true }, plan: { elements: [{ type: 'SRT' }] } }],
    ['SAF-06', { asq: { refused: true } }],
    ['SAF-09', { site: { cover24h: false, asyncItem9: 'on' } }],
    ['MECH-02', { nociplastic: { criteria: [1, 4] } }],
    ['EW-05', { plan: { step: 'continuation' }, activity: { weeklyQuotaMetPct: [90, 40, 45] } }],
    ['EW-06', { plan: { step: 'continuation' }, diary: { adherencePct: 80, daysSinceLast: 7 } }],
    ['MED-05', { meds: [{ name: 'oxycodone', lastReviewDaysAgo: 91, months: 30 }] }],
    ['MED-20', { meds: [{ name: 'methotrexate', weeks: 30, lastLabsWeeksAgo: 13 }] }],
    ['MED-20', { meds: [{ name: 'methotrexate', weeks: 4 }], labs: { lastDaysAgo: 20 } }],
    ['MED-18', { plan: { elements: [start] } }],
  ])('%s is met by %j', (rule, input) => {
    expect(status(input, rule)).toBe('fires');
  });

  it.each([
    ['SLP-05', { patient: { nightShift: false }, plan: { elements: [{ type: 'SRT' }] } }],
    ['SAF-06', { asq: { refused: false } }],
    ['MED-05', { meds: [{ name: 'oxycodone', lastReviewDaysAgo: 90, months: 30 }] }],
    ['MED-20', { meds: [{ name: 'methotrexate', weeks: 30, lastLabsWeeksAgo: 12 }] }],
  ])('%s is not met by %j', (rule, input) => {
    expect(status(input, rule)).not.toBe('fires');
  });

  it('finds what a guideline does not start also between the parts of a plan', () => {
    const input = { conditions: [{ code: 'chronic-primary-pain' }], plan: { elements: [start] } };
    const evaluation = evaluateCases({ cases: [{ id: 'uk', profile: 'UK', input }] }, clock);
    const fired = evaluation.ok
      ? evaluation.value.runs[0]?.findings.filter((finding) => finding.status === 'fires')
      : [];
    expect(fired?.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['MED-23', 'COH-58']));
  });
});
