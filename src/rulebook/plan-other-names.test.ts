import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const fired = (input: unknown): readonly string[] => {
  const evaluation = evaluateCases(input, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  return (evaluation.value.runs[0]?.findings ?? [])
    .filter(({ status }) => status === 'fires')
    .map(({ rule }) => rule);
};
const plan = (...elements: readonly object[]) => ({ plan: { elements } });
const graded = { type: 'graded-activity', discipline: 'PT' };
const act = { type: 'ACT', discipline: 'psychology' };

describe('what a plan says, in other words or elsewhere in the case', () => {
  it.each([
    ['COH-06', plan({ ...graded, prnGated: true })],
    ['COH-06', plan({ ...graded, condition: 'after PRN analgesic' })],
    ['COH-10', { ...plan({ type: 'exposure' }), reassuranceContactsPerWeek: 3 }],
    ['COH-11', { explanations: { PT: 'sensitised', PCP: 'damage' } }],
    ['COH-32', plan({ type: 'steroid-burst' }, { type: 'antidepressant-titration' })],
    [
      'COH-42',
      {
        goals: [
          { type: 'steps', value: 8000 },
          { type: 'steps', value: 4000 },
        ],
      },
    ],
    ['COH-44', { plan: { measuresMinPerWeek: 16 } }],
    [
      'COH-47',
      { consent: true, ...plan({ type: 'family-task', task: 'take over chores' }, graded) },
    ],
    ['COH-47', { family: { task: 'take-over', consent: true }, ...plan(graded) }],
    ['COH-49', { wearable: { showsSleepScore: true }, ...plan({ type: 'CBT-I' }) }],
    ['COH-50', { goals: [{ code: 'zero-pain' }], ...plan(act) }],
    ['COH-50', { patient: { goal: 'zero pain' }, ...plan(act) }],
    ['COH-51', plan({ type: 'relaxation-prompt', autoPush: true }, { type: 'exposure' })],
    [
      'COH-61',
      { goals: [{ code: 'return-to-role' }], ...plan({ type: 'sick-note', text: 'no activity' }) },
    ],
  ])('%s is met by %j', (rule, input) => {
    expect(fired(input)).toContain(rule);
  });

  it.each([
    ['COH-06', plan({ ...graded, prnGated: false })],
    ['COH-10', { ...plan({ type: 'exposure' }), reassuranceContactsPerWeek: 2 }],
    ['COH-11', { explanations: { PT: 'sensitised', PCP: 'safe-to-move' } }],
    ['COH-44', { plan: { measuresMinPerWeek: 15 } }],
    ['COH-47', { consent: false, ...plan({ type: 'family-task', task: 'take over' }, graded) }],
  ])('%s is not met by %j', (rule, input) => {
    expect(fired(input)).not.toContain(rule);
  });

  it('finds two explanations against each other once, and each part without a review once', () => {
    const found = fired(
      plan(
        { type: 'education', discipline: 'PT', explanation: 'safe-to-move' },
        { type: 'education', discipline: 'PCP', explanation: 'damage' },
      ),
    );
    expect(found.filter((rule) => rule === 'COH-11')).toHaveLength(1);
    expect(found.filter((rule) => rule === 'COH-62')).toHaveLength(2);
  });
});
