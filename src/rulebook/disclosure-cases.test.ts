import { describe, expect, it } from 'vitest';
import { fired, runOf, safety, tasksOf } from '../../tests/support/case-runs.ts';

const no = { q1: false, q2: false, q3: false, q4: false, q5: false, q6: false };

describe('UK-NG225 computes and shows no level', () => {
  const levels = /\b(low|moderate|high|imminent)\b|\bacute\b/i;
  it.each([
    [{ cssrs: { ...no, q1: true } }, 'warning'],
    [{ cssrs: { ...no, q2: true, q3: true } }, 'warning'],
    [{ cssrs: { ...no, q2: true, q4: true } }, 'critical'],
    [{ cssrs: { ...no, q6: true, q6b: true } }, 'critical'],
    [{ scores: [{ instr: 'PHQ-9', value: 12, item9: 1 }] }, 'warning'],
    [{ asq: [1, 0, 0, 0, 1] }, 'warning'],
    [{ disclosure: { intent: true } }, 'critical'],
    [{ disclosure: true }, 'critical'],
    [{ patient: { suicidalIntent: true } }, 'critical'],
  ])('%j: an assessment is asked for, severity %s', (input, severity) => {
    const run = runOf(input, 'UK');
    const rules = fired(run);
    expect(rules).toContain('SAF-07');
    for (const rule of ['SAF-02', 'SAF-03', 'SAF-04', 'SAF-05']) expect(rules).not.toContain(rule);
    const own = run.findings.filter(({ rule }) => rule.startsWith('SAF'));
    expect(own.find(({ rule }) => rule === 'SAF-07')?.severity).toBe(severity);
    for (const { message } of own) expect(message).not.toMatch(levels);
    expect(tasksOf(input, 'SAF-07', 'UK')).toContainEqual({
      code: 'psychosocial-assessment',
      dueHours: 24,
    });
    const now = { code: 'immediate-human-contact', dueHours: 0 };
    const tasks = tasksOf(input, 'SAF-07', 'UK');
    expect(tasks.some(({ code }) => code === now.code)).toBe(severity === 'critical');
  });

  it('no routine step is proposed beside a disclosure on C-SSRS', () => {
    const input = {
      conditions: [{ code: 'chronic-low-back-pain', months: 24 }],
      scores: [
        { instr: 'PHQ-9', value: 14, item9: 1 },
        { instr: 'GAD-7', value: 6 },
        { instr: 'PEG', value: 6 },
      ],
    };
    const yes = { ...no, q2: true, q4: true };
    expect(runOf({ ...input, cssrs: yes }, 'UK').step).toMatchObject({ recommended: null });
    expect(runOf({ ...input, cssrs: yes }).step).toMatchObject({ recommended: null });
    expect(runOf({ ...input, asq: [0, 0, 0, 0] }, 'UK').step).toMatchObject({ recommended: 2 });
  });

  it('says nothing where nothing was said, and follows a yes up all the same', () => {
    expect(safety({ cssrs: no }, 'UK')).toEqual([]);
    expect(safety({ scores: [{ instr: 'PHQ-9', value: 12, item9: 0 }] }, 'UK')).toEqual([]);
    expect(safety({ cssrs: { ...no, q1: true } }, 'UK')).toEqual(['SAF-07', 'SAF-10']);
  });
});

describe('what somebody said without being asked', () => {
  const imminent = ['SAF-02', 'SAF-03', 'SAF-10'];
  it.each([
    [{ disclosure: { intent: true } }, imminent],
    [{ patient: { suicidalIntent: true } }, imminent],
    [{ safety: { statedPlan: 'yes' } }, imminent],
    [{ suicideAttemptDaysAgo: 92 }, imminent],
    [{ suicideAttemptDaysAgo: 93 }, []],
    [{ safety: { suicidalBehaviourPast3Months: true } }, imminent],
    [{ disclosure: { intent: false, plan: false } }, []],
    [{ patient: { suicidalIntent: null } }, []],
    // Answers to the questions themselves come first.
    [{ disclosure: { intent: true }, cssrs: no }, []],
  ])('in the United States, %j: %j', (input, rules) => {
    expect(safety(input)).toEqual(rules);
  });

  it('holds every routine step back', () => {
    const input = {
      patient: { age: 40, suicidalIntent: true },
      conditions: [{ code: 'chronic-low-back-pain', months: 24 }],
      scores: [{ instr: 'PHQ-9', value: 14, item9: 0 }],
    };
    expect(runOf(input).step).toMatchObject({ recommended: null, change: 'hold' });
  });
});
