import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clock,
  faultsOf,
  fired,
  runOf,
  safety,
  severityOf,
  statusOf,
  tasksOf,
} from '../../tests/support/case-runs.ts';
import { evaluateCases } from './index.ts';

const cssrs = (answers: unknown) => safety({ cssrs: answers });
const no = { q1: false, q2: false, q3: false, q4: false, q5: false, q6: false };

describe('C-SSRS answers under the profile of the United States', () => {
  it.each([
    [no, []],
    [{ ...no, q1: true }, ['SAF-05', 'SAF-10']],
    [{ ...no, q1: true, q2: true }, ['SAF-05', 'SAF-10']],
    [{ ...no, q2: true, q3: true }, ['SAF-02', 'SAF-04', 'SAF-10']],
    [{ ...no, q2: true, q4: true }, ['SAF-02', 'SAF-03', 'SAF-10']],
    [{ ...no, q2: true, q5: true }, ['SAF-02', 'SAF-03', 'SAF-10']],
    [{ ...no, q2: true, q3: true, q4: true }, ['SAF-02', 'SAF-03', 'SAF-10']],
    [{ ...no, q6: true, q6b: true }, ['SAF-02', 'SAF-03', 'SAF-10']],
    [{ ...no, q6: true, q6b: false }, ['SAF-04', 'SAF-10']],
    [{ ...no, q6a: true, q6b: false, q6: null }, ['SAF-04', 'SAF-10']],
  ])('%j: %j', (answers, rules) => {
    expect(cssrs(answers)).toEqual(rules);
  });

  it('skip logic: 2 answered no leaves out 3 to 5, and 6 answered no leaves out 6b', () => {
    expect(cssrs({ q1: true, q2: false, q6: false })).toEqual(['SAF-05', 'SAF-10']);
    expect(runOf({ cssrs: { q1: false, q2: false, q6: false } }).dataRequests).not.toContainEqual(
      expect.objectContaining({ rule: 'SAF-02' }),
    );
  });

  it('what was not answered is unknown, asked for by name, and never a no', () => {
    for (const left of [{ q1: true }, { q1: true, q2: true }, { ...no, q6: null }]) {
      const run = runOf({ cssrs: left });
      expect(fired(run).filter((rule) => rule.startsWith('SAF-0'))).toEqual([]);
      expect(run.dataRequests.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['SAF-02', 'SAF-03']),
      );
    }
    const { dataRequests } = runOf({ cssrs: { ...no, q6: true } });
    expect(dataRequests.find(({ rule }) => rule === 'SAF-03')?.needs).toEqual([
      'C-SSRS question 6b (suicidal behaviour within 3 months)',
    ]);
  });

  it('a method with intent still unknown is a moderate answer, and the higher one asks for its data', () => {
    const input = { cssrs: { q2: true, q3: true, q4: null, q5: false, q6: false } };
    expect(statusOf('SAF-04', input)).toBe('fires');
    expect(statusOf('SAF-03', input)).toBe('unknown');
  });

  it('question 3 is critical by SAF-02, moderate and low are warnings', () => {
    expect(severityOf('SAF-02', { cssrs: { ...no, q2: true, q3: true } })).toBe('critical');
    expect(severityOf('SAF-04', { cssrs: { ...no, q2: true, q3: true } })).toBe('warning');
    expect(severityOf('SAF-05', { cssrs: { ...no, q1: true } })).toBe('warning');
  });

  it('has the clocks of the table: now, the same day, 24 hours, 7 days, 72 hours', () => {
    const intent = { cssrs: { ...no, q2: true, q4: true } };
    expect(tasksOf(intent, 'SAF-03')[0]).toEqual({ code: 'live-human-contact', dueHours: 0 });
    expect(tasksOf(intent, 'SAF-02')[0]).toEqual({
      code: 'comprehensive-suicide-risk-evaluation',
      dueDays: 0,
    });
    const method = { cssrs: { ...no, q2: true, q3: true } };
    expect(tasksOf(method, 'SAF-04')).toEqual([
      { code: 'clinician-contact', dueHours: 24 },
      { code: 'safety-plan', dueHours: 24 },
      { code: 'follow-up', dueDays: 7 },
    ]);
    const wish = { cssrs: { ...no, q1: true } };
    expect(tasksOf(wish, 'SAF-05')).toContainEqual({
      code: 'behavioural-health-referral',
      dueDays: 7,
    });
    expect(tasksOf(wish, 'SAF-10')).toContainEqual({ code: 'follow-up-contact', dueHours: 72 });
  });
});

describe('the same answers, written in other ways', () => {
  const imminent = ['SAF-02', 'SAF-03', 'SAF-10'];
  it.each([
    [{ cssrs: [0, 1, 0, 1, 0, 0] }],
    [{ CSSRS: { Q1: 'no', Q2: 'yes', Q3: 'no', Q4: 'Yes', Q5: 'N', Q6: 'No' } }],
    [{ 'C-SSRS': { answers: { q1: 0, q2: 1, q3: 0, q4: 1, q5: 0, q6: 0 } } }],
    [{ scores: [{ instr: 'C-SSRS', items: [0, 1, 0, 1, 0, 0, null] }] }],
    [{ scores: [{ instr: 'C-SSRS screener', answers: { ...no, q2: true, q4: true } }] }],
    [{ scores: [{ instr: 'CSSRS', ...no, q2: true, q5: true }] }],
    [{ scores: [{ instr: 'C-SSRS', items: { ...no, q2: true, q4: true } }] }],
    [{ safety: { cssrs: { ...no, q2: true, q4: { answer: true, recency: 'past month' } } } }],
    [{ cssrs: { ...no, q6: true, q6Recency: 'past 3 months' } }],
    [{ cssrs: { ...no, q6: { answer: true, recency: '2 weeks ago' } } }],
    [{ cssrs: { ...no, q6: { lifetime: true, past3Months: true } } }],
    [{ cssrs: { ...no, q6: 'past 3 months' } }],
    [{ cssrs: { ...no, q6: true, behaviourMonthsAgo: 2 } }],
    [{ cssrs: { ...no, q6: '1', q6b: '1' } }],
    [{ cssrs: { ...no, behavior: true, recentBehavior: true } }],
    [{ cssrs: { ideation: 4, behavior: false } }],
    [{ screens: [{ instr: 'C-SSRS', ...no, q2: true, q4: true }] }],
    [
      {
        cssrs: {
          wishToBeDead: true,
          suicidalThoughts: true,
          method: true,
          intent: true,
          plan: false,
          behaviour: false,
        },
      },
    ],
  ])('%j', (input) => {
    expect(safety(input)).toEqual(imminent);
  });

  it.each([
    [{ ...no, q6: true, q6Recency: 'lifetime' }],
    [{ ...no, q6: true, recency: 'more than 3 months ago' }],
    [{ ...no, q6: { lifetime: true, past3Months: false } }],
    [{ ...no, q6: { lifetime: true, past3mo: false } }],
    [{ ...no, behaviorLifetime: true, behaviorPastThreeMonths: false, q6: null }],
    [{ ...no, q6: { answer: 'yes', when: '> 1 year ago' } }],
    [{ ...no, q6: true, behaviourMonthsAgo: 14 }],
  ])('behaviour that lies further back than 3 months: %j', (answers) => {
    expect(cssrs(answers)).toEqual(['SAF-04', 'SAF-10']);
  });

  it('intent that lies further back than a month is no reason to act at once', () => {
    const answers = { ...no, q2: true, q3: false, q4: true, q4Recency: 'lifetime' };
    expect(cssrs(answers)).toEqual(['SAF-02', 'SAF-10']);
  });

  it.each([
    ['4 weeks ago', true],
    ['31 days ago', true],
    ['32 days ago', false],
    ['2 months ago', false],
  ])('intent %s: to be acted on at once: %s', (q4Recency, atOnce) => {
    const rules = cssrs({ ...no, q2: true, q4: true, q4Recency });
    expect(rules.includes('SAF-03')).toBe(atOnce);
  });

  it.each([
    ['92 days ago', true],
    ['93 days ago', false],
    ['3 months ago', true],
    ['4 months ago', false],
  ])('behaviour %s: within three months: %s', (q6Recency, recent) => {
    const rules = cssrs({ ...no, q6: true, q6Recency });
    expect(rules.includes('SAF-03')).toBe(recent);
    expect(rules.includes('SAF-04')).toBe(!recent);
  });

  it('whatever stands in these fields, it is read or refused by its path', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('past 3 months', 'lifetime', 'yes', 'acute positive', 'suicidality', 'ED'),
    );
    const words = fc.constantFrom('q1', 'q4', 'q6', 'q6b', 'reason', 'daysAgo', 'date', 'items');
    const block = fc.oneof(anything, fc.dictionary(words, anything), fc.array(anything));
    const fields = fc.constantFrom(
      'cssrs',
      'asq',
      'discharge',
      'postCrisisDischarge',
      'events',
      'sharing',
      'request',
      'taper',
      'disclosure',
      'burdenStatements',
      'insomnia',
      'site',
      'screens',
    );
    fc.assert(
      fc.property(fc.dictionary(fields, block), (input) => {
        const evaluation = evaluateCases(input, clock);
        const paths = evaluation.ok ? [] : evaluation.problem.map(({ path }) => path);
        expect(paths.every((path) => path.startsWith('/'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('an answer that cannot be is named by its path, and nothing is evaluated', () => {
    expect(faultsOf({ cssrs: { ...no, q3: 'perhaps', q4: 7 } })).toEqual([
      '/cssrs/q3 not-a-choice',
      '/cssrs/q4 not-a-choice',
    ]);
    expect(faultsOf({ scores: [{ instr: 'ASQ', answers: { q1: 'maybe' } }] })).toEqual([
      '/scores/0/answers/q1 not-a-choice',
    ]);
    expect(faultsOf({ scores: [{ instr: 'C-SSRS', items: { q1: 7 } }] })).toEqual([
      '/scores/0/items/q1 not-a-choice',
    ]);
    expect(faultsOf({ discharge: { reason: 'suicidality', daysAgo: -1 } })).toEqual([
      '/discharge/daysAgo negative',
    ]);
    expect(faultsOf({ postCrisisDischarge: { date: '2026-04-02' } })).toEqual([
      '/postCrisisDischarge/date in-the-future',
    ]);
  });
});

describe('ASQ', () => {
  it.each([
    [{ q1: false, q2: false, q3: false, q4: false }, 'not-met'],
    [{ q1: false, q2: false, q3: false, q4: true, q5: false }, 'fires'],
    [{ q1: 'refused', q2: false, q3: false, q4: false }, 'fires'],
    [{ q1: false, q2: false, q3: false }, 'unknown'],
    ['acute positive', 'fires'],
    [{ result: 'negative' }, 'not-met'],
    [[0, 0, 1, 0, 0], 'fires'],
  ])('%j: SAF-06 %s', (asq, status) => {
    expect(statusOf('SAF-06', { asq })).toBe(status);
    const messages = runOf({ asq }).findings.map(({ rule }) => rule);
    expect(messages.includes('SAF-10')).toBe(status !== 'not-met');
  });

  it('says acute and not acute apart, and refused counts as a yes', () => {
    const said = (q5: unknown) =>
      runOf({ asq: { q1: true, q5 } }).findings.find(({ rule }) => rule === 'SAF-06')?.message;
    expect(said(false)).toContain('Not acute');
    for (const q5 of [true, 'refused', null]) expect(said(q5)).toContain('full evaluation now');
  });
});
