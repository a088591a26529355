import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clock, fired, runOf } from '../../tests/support/case-runs.ts';
import { evaluateCases } from './index.ts';

type Input = Readonly<Record<string, unknown>>;
const plan = (...elements: readonly Input[]) => ({ plan: { elements } });
const graded = { type: 'graded-activity', discipline: 'PT', region: 'lumbar' };

type Case = {
  readonly what: string;
  readonly rule: string;
  readonly fires: boolean;
  readonly input: Input;
};
/** Each rule with the words of its own text and natural variants of them, and beside its threshold. */
const cases = JSON.parse(
  readFileSync(new URL('./golden/plan-cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

describe('a case file with a plan', () => {
  it.each(cases)('$what: $rule $fires', ({ rule, fires, input }) => {
    expect(fired(runOf(input)).includes(rule)).toBe(fires);
  });

  it('asks for what it does not know and never fires on it', () => {
    const run = runOf(plan(graded, { type: 'rest-advice' }));
    expect(run.dataRequests).toContainEqual({
      rule: 'COH-07',
      needs: ['Both are about the same part of the body'],
    });
  });

  it('says the tasks of what fires, and the hours a week', () => {
    const run = runOf({
      patient: { planBudgetHoursPerWeek: 1 },
      ...plan({ type: 'PT', hours: 1, travelHours: 0.5, homeworkHours: 0.25 }),
    });
    expect(run.tasks).toContainEqual({ code: 'rank-and-park', dueDays: 7, rule: 'COH-43' });
    expect(run.derived).toMatchObject({ burdenHours: 1.75 });
    expect(runOf(plan(graded)).derived).not.toHaveProperty('burdenHours');
  });

  it('names every fault of a plan, one a field', () => {
    const evaluation = evaluateCases(
      {
        patient: { planBudgetHoursPerWeek: -1 },
        ...plan({ type: 'PT', hours: -2, startDate: 'soon', time: '25:00', passivePercent: 101 }),
      },
      clock,
    );
    const named = evaluation.ok ? [] : evaluation.problem.map(({ path, code }) => [path, code]);
    expect(named).toEqual([
      ['/patient/planBudgetHoursPerWeek', 'negative'],
      ['/plan/elements/0/hours', 'negative'],
      ['/plan/elements/0/startDate', 'not-a-date'],
      ['/plan/elements/0/time', 'invalid'],
      ['/plan/elements/0/passivePercent', 'too-big'],
    ]);
  });
});
