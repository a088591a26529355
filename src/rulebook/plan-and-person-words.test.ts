import { describe, expect, it } from 'vitest';
import { runOf, statusOf } from '../../tests/support/case-runs.ts';

const plan = (...elements: readonly object[]) => ({ plan: { elements } });
const med = (name: string, more: object = {}) => ({ name, dosePerAdmin: 10, unit: 'mg', ...more });
const graded = { type: 'graded-activity', discipline: 'PT' };
const ra = { conditions: [{ code: 'RA' }] };

describe('a plan and the person in their usual words', () => {
  it.each([
    [
      'COH-26',
      'stiffness in the diary',
      {
        ...ra,
        diary: { morningStiffnessMin: 30 },
        sleep: { riseTime: '07:00' },
        ...plan({ type: 'PT', time: '07:30' }),
      },
      'fires',
    ],
    [
      'COH-36',
      'a substance of a list',
      { meds: [], substances: [{ name: 'THC', regular: true }], ...plan({ type: 'CBT-I' }) },
      'fires',
    ],
    [
      'COH-43',
      'six tasks a day',
      {
        patient: { planBudgetHoursPerWeek: 20 },
        ...plan({ type: 'walking', hours: 1, dailyTasks: 6 }),
      },
      'fires',
    ],
    [
      'COH-43',
      'hours nobody told, and the rest fits',
      {
        patient: { planBudgetHoursPerWeek: 3 },
        ...plan({ type: 'PT' }, { type: 'CBT', hours: 1 }),
      },
      'unknown',
    ],
    [
      'COH-43',
      'hours nobody told, and the rest is too much',
      {
        patient: { planBudgetHoursPerWeek: 3 },
        ...plan({ type: 'PT' }, { type: 'CBT', hours: 4 }),
      },
      'fires',
    ],
    ['COH-44', 'minutes in sum', { measures: { minutesPerWeek: 16 }, ...plan() }, 'fires'],
    [
      'COH-44',
      'two forms eight days apart',
      {
        measures: [
          { instr: 'PHQ-9', day: 0, minutes: 2 },
          { instr: 'BDI-II', day: 8, minutes: 2 },
        ],
        ...plan(),
      },
      'not-met',
    ],
    [
      'COH-47',
      'a task and a consent beside the plan',
      { familyTasks: ['take-over'], consent: { family: true }, ...plan(graded) },
      'fires',
    ],
    [
      'COH-49',
      'a score shown with the sleep',
      { sleep: { wearableScoreShown: true }, ...plan({ type: 'CBT-I' }) },
      'fires',
    ],
    [
      'COH-50',
      'a goal by its type',
      { goals: [{ type: 'zero-pain' }], ...plan({ type: 'ACT' }) },
      'fires',
    ],
    [
      'COH-50',
      'control of thoughts as a goal',
      { goals: [{ code: 'thought-control' }], ...plan({ type: 'ACT' }) },
      'fires',
    ],
    [
      'COH-56',
      'an infection among the events',
      {
        meds: [med('methotrexate', { perDay: 1 / 7 })],
        events: [{ type: 'infection', hospitalised: true }],
      },
      'fires',
    ],
    [
      'COH-61',
      'a sick note by itself',
      { sickNote: { noActivity: true }, goals: ['return to work'], ...plan() },
      'fires',
    ],
    [
      'COH-61',
      'a return to a role',
      { goals: [{ type: 'return-to-role' }], ...plan({ type: 'sick-note', noActivity: true }) },
      'fires',
    ],
  ])('%s: %s', (rule, _label, input, status) => {
    expect(statusOf(rule, { patient: { age: 50 }, ...input })).toBe(status);
  });

  it('adds up what has not ended', () => {
    const parts = plan({ type: 'CBT', hours: 2 }, { type: 'PT', hours: 3, endDate: '2026-03-01' });
    expect(runOf(parts).derived['burdenHours']).toBe(2);
  });
});
