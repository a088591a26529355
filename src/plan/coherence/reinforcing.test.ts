import { describe, expect, it } from 'vitest';
import {
  aMedicine,
  anExposureStep,
  anItem,
  aSleepWindow,
  aWalk,
  worksAs,
} from '../../../tests/support/plan-items.ts';
import type { Aspects } from '../aspects.ts';
import type { PlanItem } from '../item.ts';
import { coherence } from './coherence.ts';
import { reinforcing } from './link-rules-care.ts';

const frame = { status: 'active', weeklyMinutesBudget: 6000 } as const;
const helpsIn = (items: readonly PlanItem[]): readonly string[] =>
  coherence(items, frame, worksAs('day'))
    .links.filter(({ rule }) => rule.effect === 'reinforces')
    .map(({ finding }) => finding.rule.id);

const later = { startDay: '2026-03-03' as PlanItem['startDay'] };
const of = (kind: PlanItem['kind'], aspects: Aspects = {}, said: Partial<PlanItem> = {}) =>
  anItem({ kind, aspects, dose: { minutes: 20, timesPerWeek: 2 }, ...said });
const at = (time: string, minutes = 20) => ({ dose: { at: time, minutes, timesPerWeek: 7 } });
const lowering = (item: PlanItem, said: Partial<PlanItem> = {}): PlanItem => ({
  ...item,
  aspects: { change: 'lower' },
  ...said,
});
const times = (timesPerWeek: number) => ({ dose: { minutes: 20, timesPerWeek } });
const walk = aWalk(20, 2);
const window = aSleepWindow('23:30', '06:30');
const work = of('return-to-work');

type Parts = readonly PlanItem[];
/** [rule, what helps, the same parts just beside it]. */
const cases: readonly (readonly [string, Parts, Parts])[] = [
  [
    'COH-71',
    [of('relaxation'), anExposureStep('15:00')],
    [of('relaxation', {}, later), anExposureStep('15:00')],
  ],
  ['COH-72', [window, walk], [{ ...window, ...later }, walk]],
  [
    'COH-73',
    [of('family-action'), walk],
    [of('family-action', {}, { dose: { minutes: 21, timesPerWeek: 2 } }), walk],
  ],
  [
    'COH-74',
    [aMedicine('antidepressant'), of('behavioural-activation', {}, times(1))],
    [aMedicine('antidepressant'), of('behavioural-activation', {}, times(0.5))],
  ],
  ['COH-75', [of('education'), walk], [of('education', {}, later), walk]],
  [
    'COH-76',
    [of('rest-period', { asleep: false }), walk],
    [of('rest-period', { asleep: true }), walk],
  ],
  [
    'COH-77',
    [of('behavioural-activation'), walk],
    [of('behavioural-activation', {}, { dose: { minutes: 21, timesPerWeek: 2 } }), walk],
  ],
  ['COH-78', [of('goal', { measure: 'steps' }), walk], [of('goal', { measure: 'pain' }), walk]],
  [
    'COH-79',
    [of('family-action', { familyRole: 'encourages', agreed: true }), walk],
    [of('family-action', { familyRole: 'encourages', agreed: false }), walk],
  ],
  ['COH-80', [aMedicine('dmard'), walk], [{ ...aMedicine('dmard'), ...later }, walk]],
  [
    'COH-81',
    [of('passive-treatment', {}, { dose: { minutes: 5, timesPerWeek: 2 } }), walk],
    [of('passive-treatment', {}, { dose: { minutes: 6, timesPerWeek: 2 } }), walk],
  ],
  [
    'COH-82',
    [of('visit'), of('exercise', {}, times(1))],
    [of('visit'), of('exercise', {}, times(0.5))],
  ],
  ['COH-83', [walk, work], [{ ...walk, ...later }, work]],
  [
    'COH-84',
    [of('certificate', { activityAllowed: true }), work],
    [of('certificate', { activityAllowed: false }), work],
  ],
  [
    'COH-85',
    [of('light-therapy', {}, at('07:30')), window],
    [of('light-therapy', {}, at('07:31')), window],
  ],
  [
    'COH-86',
    [of('relaxation', {}, at('21:40')), window],
    [of('relaxation', {}, at('21:39')), window],
  ],
  [
    'COH-87',
    [
      { ...aMedicine('antidepressant'), aspects: { change: 'start' } },
      of('visit', {}, { startDay: '2026-03-16' as PlanItem['startDay'] }),
    ],
    [
      { ...aMedicine('antidepressant'), aspects: { change: 'start' } },
      of('visit', {}, { startDay: '2026-03-17' as PlanItem['startDay'] }),
    ],
  ],
  [
    'COH-88',
    [of('tracking', { construct: 'sleep' }, times(1)), window],
    [of('tracking', { construct: 'sleep' }, times(0.5)), window],
  ],
  [
    'COH-89',
    [of('cbt-session', { approach: 'cbt' }, times(1)), anExposureStep('15:00')],
    [of('cbt-session', { approach: 'cbt' }, times(0.5)), anExposureStep('15:00')],
  ],
  [
    'COH-90',
    [window, lowering(aMedicine('z-drug'))],
    [{ ...window, ...later }, lowering(aMedicine('z-drug'))],
  ],
  [
    'COH-91',
    [of('relaxation'), lowering(aMedicine('opioid'))],
    [of('relaxation', {}, later), lowering(aMedicine('opioid'))],
  ],
  [
    'COH-92',
    [of('relaxation'), of('cbt-session', { approach: 'trauma-focused' })],
    [
      of('relaxation', { promptedInExposure: true }),
      of('cbt-session', { approach: 'trauma-focused' }),
    ],
  ],
  [
    'COH-93',
    [of('cbt-session', { approach: 'act' }), of('goal', { measure: 'steps' })],
    [of('cbt-session', { approach: 'act' }), of('goal', { measure: 'pain' })],
  ],
];

describe('what helps what', () => {
  it.each(cases)('%s says so, and just beside it says nothing', (rule, helps, beside) => {
    expect(helpsIn(helps)).toContain(rule);
    expect(helpsIn(beside)).not.toContain(rule);
  });

  it('has a case for every rule, and at least twenty rules, each with a source', () => {
    expect(reinforcing.map(({ rule }) => rule.id).toSorted()).toEqual(cases.map(([rule]) => rule));
    expect(reinforcing.length).toBeGreaterThanOrEqual(20);
    expect(reinforcing.filter(({ rule }) => rule.evidence.length === 0)).toEqual([]);
  });

  it('what is not known is never claimed to help', () => {
    const unsaid = helpsIn([
      of('goal'),
      of('rest-period'),
      of('certificate'),
      { ...walk, startDay: null },
    ]);
    expect(unsaid).toEqual([]);
  });
});
