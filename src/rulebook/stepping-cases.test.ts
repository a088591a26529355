import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases, type RunSaid } from './index.ts';

const now = '2026-03-31T10:00:00.000Z' as Instant;

type Profile = 'US' | 'UK';
function runOf(input: object, profile: Profile = 'US'): RunSaid {
  const file = { schema: 'case-file/1', cases: [{ id: 'x', profile, input }] };
  const done = evaluateCases(file, { asOf: null, now });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const [run] = done.value.runs;
  if (run === undefined) throw new Error('one case is one run');
  return run;
}
const statusIn = (rule: string, input: object, profile: Profile = 'US') =>
  runOf(input, profile).findings.find((finding) => finding.rule === rule)?.status ?? 'not-met';
const faultsOf = (input: object) => {
  const done = evaluateCases(input, { asOf: null, now });
  return done.ok ? [] : done.problem.map(({ path, code }) => [path, code]);
};

const phq = (value: number, week?: number) => ({
  instr: 'PHQ-9',
  value,
  item9: 0,
  ...(week === undefined ? {} : { week }),
});
const peg = (value: number, week?: number) => ({
  instr: 'PEG',
  value,
  ...(week === undefined ? {} : { week }),
});
const pain = { conditions: [{ code: 'chronic-low-back-pain', months: 8 }] };

describe('steps in case files', () => {
  it.each([
    [{ plan: { step: 1 } }, 'fires'],
    [{ plan: { step: 'step 1' } }, 'fires'],
    [{ plan: { step: 2 } }, 'not-met'],
    [{ plan: { step: null } }, 'unknown'],
  ])('SC-11 on %j: %s', (input, status) => {
    expect(statusIn('SC-11', input)).toBe(status);
  });

  it.each([
    [{ plan: { step: 2, weeksInStep: 39 }, scores: [rmdq(15, 0), rmdq(10, 39)] }, 'fires'],
    [{ plan: { step: 2 }, scores: [rmdq(15, 0), rmdq(10, 39)] }, 'fires'],
    [{ plan: { step: 2 }, scores: [rmdq(15, 0), rmdq(11, 39)] }, 'unknown'],
    [{ plan: { step: 2 }, scores: [rmdq(15, 0), rmdq(11, 39), peg(6, 0), peg(5, 39)] }, 'not-met'],
    [
      { plan: { step: 2, weeksInStep: 39 }, scores: [{ instr: 'RMDQ', value: 10, baseline: 15 }] },
      'fires',
    ],
  ])('SC-22 on %j: %s', (input, status) => {
    expect(statusIn('SC-22', input)).toBe(status);
  });

  it.each([
    [{ plan: { step: 2, enrolledDaysAgo: 29, contacts: [] } }, 'fires'],
    [{ plan: { step: 2, enrolledDaysAgo: 27, contacts: [] } }, 'not-met'],
    [{ plan: { daysSinceEnrollment: 35, careManagerContacts: 0 } }, 'fires'],
    [{ plan: { daysSinceEnrolment: 35, followUpContact: false } }, 'fires'],
    [{ cocm: { enrolledOn: '2026-02-24', lastContact: 'none' } }, 'fires'],
    [{ cocm: { enrolled_days_ago: 35, contacts: [{ daysAgo: 20, mode: 'phone' }] } }, 'not-met'],
    [{ plan: { enrolledDaysAgo: 35, contacts: [{ day: 10, by: 'care-manager' }] } }, 'not-met'],
    [{ plan: { enrolledDaysAgo: 35, contacts: [{ day: 10, by: 'PT' }] } }, 'fires'],
    [{ plan: { enrolledDaysAgo: 35, lastContactDaysAgo: 20 } }, 'not-met'],
    [{ plan: { enrolledDaysAgo: 35, lastContactDaysAgo: 35 } }, 'fires'],
    [{ plan: { enrolledDaysAgo: 35, lastContact: null } }, 'unknown'],
    [{ plan: { enrolledDaysAgo: 35 } }, 'unknown'],
  ])('SC-23 with PHQ-9 14 on %j: %s', (input, status) => {
    expect(statusIn('SC-23', { ...input, scores: [phq(14)] })).toBe(status);
  });

  it('SC-23 asks for nobody who was enrolled with less', () => {
    const plan = { enrolledDaysAgo: 35, contacts: [] };
    expect(statusIn('SC-23', { plan, scores: [phq(9)] })).toBe('not-met');
    expect(statusIn('SC-23', { plan, scores: [phq(14, 0), phq(9, 4)] })).toBe('fires');
  });

  it.each([
    [{ plan: { step: 2, weeksInStep: 9, psychiatricConsultation: false } }, 'fires'],
    [{ plan: { step: 2, week: 9, psychiatricConsultations: [] } }, 'fires'],
    [{ plan: { step: 2, weeksInStep: 9, psychiatricConsultWeek: 7 } }, 'fires'],
    [{ plan: { step: 2, weeksInStep: 9, psychiatricConsultation: { week: 8 } } }, 'not-met'],
    [{ plan: { step: 2, weeksInStep: 9, psychiatricConsultation: true } }, 'not-met'],
    [{ plan: { step: 2, weeksInStep: 7, psychiatricConsultation: false } }, 'not-met'],
    [{ plan: { step: 2, enrolledDaysAgo: 60, psychConsult: 'none' } }, 'fires'],
    [{ plan: { step: 2, weeksInStep: 9 } }, 'unknown'],
  ])('SC-24 after PHQ-9 16 and 13 on %j: %s', (input, status) => {
    expect(statusIn('SC-24', { ...input, scores: [phq(16, 0), phq(13, 9)] })).toBe(status);
  });

  it.each([
    [{ antidepressant: { adequateDose: true, weeks: 5 } }, 'fires'],
    [{ antidepressant: { adequateDose: true, weeks: 3 } }, 'not-met'],
    [{ antidepressant: { adequateDose: false, weeks: 5 } }, 'not-met'],
    [{ plan: { adequateDoseWeeks: 6 } }, 'fires'],
    [{ meds: [{ name: 'sertraline', adequateDose: true, weeks: 5 }] }, 'fires'],
    [{ meds: [{ name: 'sertraline', adequateDose: true, start: '2026-02-24' }] }, 'fires'],
    [{ meds: [{ name: 'Zoloft', adequateDoseWeeks: 4 }] }, 'fires'],
    [{ meds: [{ name: 'sertraline', start: '2026-02-24' }] }, 'unknown'],
  ])('SC-25 after PHQ-9 18 and 15 on %j: %s', (input, status) => {
    const run = runOf({ ...input, scores: [phq(18, 0), phq(15, 5)] });
    const found = run.findings.find(({ rule }) => rule === 'SC-25');
    expect(found?.status ?? 'not-met').toBe(status);
    expect(run.derived).toMatchObject({ antidepressantResponse: 'possibly-inadequate' });
  });

  it.each([
    [{ therapy: { type: 'CBT', week: 9 }, scores: [phq(13)] }, 'fires'],
    [{ therapy: { type: 'CBT', week: 9 }, scores: [phq(12)] }, 'not-met'],
    [{ therapy: { type: 'ACT', week: 9 }, scores: [phq(13)] }, 'unknown'],
    [{ plan: { elements: [{ type: 'CBT', week: 4 }] }, scores: [phq(17)] }, 'fires'],
    [{ plan: { elements: [{ type: 'CBT' }] }, scores: [phq(20, 0), phq(17, 4)] }, 'fires'],
    [{ plan: { therapyWeek: 14 }, scores: [phq(9)] }, 'fires'],
    [{ scores: [phq(13)] }, 'unknown'],
  ])('SC-26 on %j: %s', (input, status) => {
    expect(statusIn('SC-26', input)).toBe(status);
  });

  it.each([
    [{ scores: [phq(16, 0), phq(8, 12)] }, 'fires'],
    [{ scores: [phq(16, 0), phq(9, 12)] }, 'not-met'],
    [{ scores: [{ instr: 'PHQ-9', value: 4, baseline: 16 }] }, 'fires'],
    [{ scores: [phq(4)], meds: [{ name: 'sertraline', perDay: 1 }] }, 'fires'],
    [{ scores: [phq(4)], meds: [] }, 'unknown'],
  ])('SC-27 on %j: %s', (input, status) => {
    expect(statusIn('SC-27', input)).toBe(status);
  });

  it.each([
    [{ meds: [{ name: 'sertraline', start: true }] }, 'fires', [14]],
    [{ meds: [{ name: 'sertraline', start: '2026-03-30' }] }, 'fires', [13]],
    [{ meds: [{ name: 'sertraline', start: '2026-03-03' }] }, 'fires', [0]],
    [{ meds: [{ name: 'sertraline', start: '2026-03-02' }] }, 'not-met', []],
    [{ meds: [{ name: 'duloxetine', start: '2025-01-01', change: 'increase' }] }, 'fires', [14]],
    [{ meds: [{ name: 'sertraline', start: true }], patient: { age: 22 } }, 'fires', [7, 28]],
    [
      { meds: [{ name: 'x1', class: 'SSRI', start: true }], patient: { suicideConcern: true } },
      'fires',
      [7, 28],
    ],
    [
      {
        meds: [{ name: 'sertraline', start: true }],
        scores: [{ instr: 'PHQ-9', value: 12, item9: 1 }],
      },
      'fires',
      [7, 28],
    ],
    [{ meds: [{ name: 'sertraline' }] }, 'unknown', []],
    [{ meds: [{ name: 'naproxen', start: true }] }, 'not-met', []],
    [{ plan: { elements: [{ type: 'start-antidepressant' }] } }, 'fires', [14]],
  ])('SC-28 on %j: %s, looked at after %j days', (input, status, days) => {
    const { findings, tasks } = runOf(input, 'UK');
    expect(findings.find(({ rule }) => rule === 'SC-28')?.status ?? 'not-met').toBe(status);
    const due = tasks.filter(({ rule }) => rule === 'SC-28');
    expect(due.map((task) => ('dueDays' in task ? task.dueDays : null))).toEqual(days);
  });

  it.each([
    ['US', 14, 'moderate'],
    ['US', 15, 'moderately severe'],
    ['UK', 15, 'less severe'],
  ] as const)('SC-29 in the %s, PHQ-9 %d: %s', (profile, value, phqSeverity) => {
    const run = runOf({ scores: [phq(value)] }, profile);
    expect(run.derived).toMatchObject({ phqSeverity });
    expect(run.findings.find(({ rule }) => rule === 'SC-29')?.status).toBe('fires');
  });

  it.each([
    [{ patient: { majorRoleLoss: true } }, 4],
    [{ patient: { workLoss: 'yes' } }, 4],
    [{ highMedicationRisk: true }, 4],
    [{ conditions: [{ code: 'major-role-loss' }] }, 4],
    [{ patient: { majorRoleLoss: false }, medicationRisk: 'low' }, 3],
    [{}, 3],
  ])('SC-40 after 12 weeks in step 3 without gain on %j: step %d', (input, step) => {
    const scores = [peg(8, 0), peg(6, 12)];
    const run = runOf({ ...input, scores, plan: { step: 3, weeksInStep: 12 } });
    expect(run.step?.recommended).toBe(step);
    const gained = [peg(8, 0), peg(5.6, 12)];
    const kept = runOf({ ...input, scores: gained, plan: { step: 3, weeksInStep: 12 } });
    expect(kept.step?.recommended).toBe(3);
  });

  it.each([
    [1, 0],
    [2, 'continuation'],
    [3, 2],
    [4, 2],
  ])('two good reviews 4 weeks apart lead from step %d to %j', (step, recommended) => {
    const scores = [phq(16, 0), phq(8, 8), phq(7, 12), peg(7, 0), peg(4, 8), peg(3.5, 12)];
    const run = runOf({ ...pain, scores, plan: { step, weeksInStep: 12 } });
    expect(run.findings.find(({ rule }) => rule === 'SC-50')?.status).toBe('fires');
    expect(run.step).toMatchObject({ recommended, change: 'down' });
  });

  it('one good review is no step down, nor are two that are closer', () => {
    const one = [phq(16, 0), phq(7, 12), peg(7, 0), peg(3.5, 12)];
    expect(runOf({ scores: one, plan: { step: 1 } }).step).toMatchObject({ change: 'none' });
    const close = [...one, phq(8, 9), peg(4, 9)];
    expect(runOf({ scores: close, plan: { step: 1 } }).step).toMatchObject({ change: 'none' });
  });

  it.each([
    [{ patient: { priorEpisodes: 2 } }, 'for longer'],
    [{ patient: { priorEpisodes: 1 } }, 'or longer'],
  ])('SC-51 on %j', (input, words) => {
    const meds = [{ name: 'escitalopram', start: '2025-06-01' }];
    const { findings } = runOf({ ...input, meds, scores: [phq(16, 0), phq(3, 12)] });
    expect(findings.find(({ rule }) => rule === 'SC-51')?.message).toContain(words);
  });

  it.each([
    [{ patient: { startBackGroup: 'low' } }, 'low'],
    [{ scores: [{ instr: 'STarT Back', value: 3 }] }, 'low'],
    [{ scores: [{ instr: 'STarT-Back', value: 6, psych: 3 }] }, 'medium'],
    [{ scores: [{ instr: 'STarT Back', value: 6, psychosocial: 4 }] }, 'high'],
    [{ scores: [{ instr: 'STarT MSK', value: 9 }] }, 'high'],
    [{ scores: [{ instr: 'STarT MSK', value: 5, group: 'medium risk' }] }, 'medium'],
  ])('SC-60 on %j: %s, and the step stays what it is', (input, group) => {
    const base = { ...pain, scores: [phq(14), peg(6), { instr: 'GAD-7', value: 5 }] };
    const scores = [...base.scores, ...('scores' in input ? (input.scores ?? []) : [])];
    const run = runOf({ ...base, ...input, scores });
    expect(run.findings.find(({ rule }) => rule === 'SC-60')?.message).toContain(`group ${group}`);
    expect(run.step).toEqual(runOf(base).step);
  });

  it.each([['acute-psychosis'], ['mania'], ['severe-withdrawal']])(
    'under %s no step is recommended',
    (code) => {
      const run = runOf({ conditions: [...pain.conditions, { code }], scores: [phq(14)] });
      expect(run.step).toMatchObject({ recommended: null, change: 'hold' });
    },
  );

  it.each(['no-psychosis', 'history-of-mania', 'family-history-of-psychosis'])(
    'what is not there now stops no step: %s',
    (code) => {
      const run = runOf({ conditions: [...pain.conditions, { code }], scores: [phq(14)] });
      expect(run.step).toMatchObject({ recommended: 2 });
    },
  );

  it('reads what opens step 3 beside scores', () => {
    const with15 = { ...pain, scores: [phq(15)] };
    expect(runOf({ ...with15, patient: { adequateTrials: 2 } }).step?.recommended).toBe(3);
    expect(runOf({ ...with15, patient: { adequateTrials: 1 } }).step?.recommended).toBe(2);
    expect(runOf({ ...with15, complexPolypharmacy: true }).step?.recommended).toBe(3);
    const trauma = { ...pain, scores: [phq(8), { instr: 'PCL-5', value: 33 }] };
    expect(runOf({ ...trauma, patient: { impairment: true } }).step?.recommended).toBe(3);
  });

  it('names each impossible value once, by its path', () => {
    expect(
      faultsOf({
        plan: { enrolledDaysAgo: -1, week: 'nine', stepSince: '2027-01-01' },
        patient: { majorRoleLoss: 5, previousEpisodes: -2 },
        baselinePhq9: 28,
      }).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ).toEqual([
      ['/baselinePhq9', 'out-of-range'],
      ['/patient/majorRoleLoss', 'wrong-type'],
      ['/patient/previousEpisodes', 'negative'],
      ['/plan/enrolledDaysAgo', 'negative'],
      ['/plan/stepSince', 'in-the-future'],
      ['/plan/week', 'wrong-type'],
    ]);
  });
});

function rmdq(value: number, week: number) {
  return { instr: 'RMDQ', value, week };
}
