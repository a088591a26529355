import { type Aspects, type Coherence, coherence, type PlanItem, recheck } from '#plan';
import {
  aMedicine,
  aNightSedative,
  anExposureStep,
  anItem,
  aSleepWindow,
  aWalk,
  worksAs,
} from '../tests/support/plan-items.ts';
import { type Measure, percentile } from './support/measure.ts';

/** How often each part of the plan is changed. */
const rounds = 60;

/** Checking a 40-item plan as one types: one changed item, beside the whole plan checked anew. */
export async function run(): Promise<readonly Measure[]> {
  const items = fortyItems();
  const frame = { status: 'active', weeklyMinutesBudget: 300 } as const;
  const person = worksAs('rotating');
  const before = coherence(items, frame, person);
  const oneEach = items.map(
    (_, index) => (round: number) => recheck(before, changed(items, index, round)),
  );
  const whole = (round: number) => coherence(items.map(newly(round)), frame, person);
  const byItem = mediansOf(oneEach);
  const [full = 0] = mediansOf([whole]);
  const dearest = Math.max(...byItem);
  const typical = percentile(byItem, 50);
  return [
    {
      what: 'recheck after a change to the dearest of 40 items, median',
      value: dearest,
      unit: 'ms',
      floor: 1,
      target: 0.5,
      better: 'lower',
      beside: `${before.links.length} links in the plan; half of the items ${typical.toFixed(2)} ms or less`,
    },
    {
      what: 'recheck of the dearest item ÷ full check',
      value: dearest / full,
      unit: '×',
      floor: 0.5,
      target: 0.25,
      better: 'lower',
      beside: `full check ${full.toFixed(2)} ms, median as well`,
    },
  ];
}

/** A busy plan: medicines, exercises at all hours, a sleep window, walks, and one of every other kind. */
function fortyItems(): readonly PlanItem[] {
  const others = restOfKinds();
  return Array.from({ length: 40 }, (_, index) => {
    if (index < 2) return aNightSedative(index === 0 ? '23:30' : '22:00');
    if (index < 4) return aMedicine('opioid', { at: at(index) });
    if (index < 7) return aMedicine('gabapentinoid', { at: at(index) });
    if (index < 12) return anExposureStep(at(index));
    if (index === 12) return aSleepWindow();
    const other = others[index - 13];
    return other ?? aWalk(10, 1, { dose: { minutes: 10, timesPerWeek: 1, at: at(index) } });
  });
}

/** One part of every kind that is not in the plan yet, each saying what the rules read of it. */
function restOfKinds(): readonly PlanItem[] {
  const said: readonly (Pick<PlanItem, 'kind'> & { readonly aspects?: Aspects })[] = [
    { kind: 'rest-advice', aspects: { region: 'low-back' } },
    { kind: 'rest-period', aspects: { asleep: true } },
    { kind: 'brace', aspects: { indication: 'non-specific-pain', allDay: true } },
    { kind: 'passive-treatment', aspects: { method: 'tens' } },
    { kind: 'imaging', aspects: { region: 'low-back' } },
    { kind: 'procedure', aspects: { procedure: 'injection' } },
    { kind: 'light-therapy' },
    { kind: 'tracking', aspects: { construct: 'sleep', promptsPerDay: 4 } },
    { kind: 'goal', aspects: { measure: 'steps', target: 8000 } },
    { kind: 'explanation', aspects: { message: 'safe-to-move' } },
    { kind: 'certificate', aspects: { activityAllowed: false } },
    { kind: 'return-to-work' },
    { kind: 'cbt-session', aspects: { approach: 'cbt' } },
    { kind: 'behavioural-activation' },
    { kind: 'relaxation' },
    { kind: 'family-action', aspects: { familyRole: 'encourages', agreed: true } },
    { kind: 'education', aspects: { readingGrade: 8 } },
    { kind: 'visit' },
  ];
  return said.map((part) => anItem({ ...part, dose: { minutes: 20, timesPerWeek: 1 } }));
}

/** One item with another time of day at each round, as somebody typing writes it. */
function changed(items: readonly PlanItem[], index: number, round: number): PlanItem {
  const item = items[index] ?? aSleepWindow();
  return { ...item, dose: { ...item.dose, at: `${String(round % 24).padStart(2, '0')}:15` } };
}

/** The same part anew, so that nothing remembered of it helps. */
const newly =
  (round: number) =>
  (item: PlanItem): PlanItem => ({ ...item, version: round });

/** In turns, and the middle of many, so that another program's turn in between does not count as work. */
function mediansOf(works: readonly ((round: number) => Coherence)[]): readonly number[] {
  for (let round = 0; round < 8; round++) for (const work of works) work(round);
  const taken = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work(round);
      taken[index]?.push(performance.now() - start);
    }
  }
  return taken.map((times) => percentile(times, 50));
}

/** A time of day, another one for every place in the list. */
const at = (index: number) => `${String((6 + index) % 24).padStart(2, '0')}:30`;
