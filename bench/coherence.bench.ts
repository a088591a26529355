import { type Coherence, coherence, type PlanItem, recheck } from '#plan';
import {
  aMedicine,
  aNightSedative,
  anExposureStep,
  aSleepWindow,
  aWalk,
  worksAs,
} from '../tests/support/plan-items.ts';
import { type Measure, percentile } from './support/measure.ts';

const rounds = 400;

/** Checking a 40-item plan as one types: one changed item, beside the whole plan checked anew. */
export async function run(): Promise<readonly Measure[]> {
  const items = fortyItems();
  const frame = { status: 'active', weeklyMinutesBudget: 300 } as const;
  const person = worksAs('rotating');
  const before = coherence(items, frame, person);
  const full = timeEach(rounds, () => coherence(items, frame, person));
  const one = timeEach(rounds, (round) => recheck(before, changed(items, round)));
  return [
    {
      what: 'recheck of one change to a 40-item plan, p95',
      value: one,
      unit: 'ms',
      floor: 1,
      target: 0.5,
      better: 'lower',
      beside: `${before.links.length} links in the plan`,
    },
    {
      what: 'recheck ÷ full check',
      value: one / full,
      unit: '×',
      floor: 0.5,
      target: 0.25,
      better: 'lower',
      beside: `full check ${full.toFixed(2)} ms, p95 as well`,
    },
  ];
}

/** A busy plan: several medicines, exercises at all hours, a sleep window, walks. */
function fortyItems(): readonly PlanItem[] {
  return Array.from({ length: 40 }, (_, index) => {
    if (index < 2) return aNightSedative(index === 0 ? '23:30' : '22:00');
    if (index < 4) return aMedicine('opioid', { at: at(index) });
    if (index < 7) return aMedicine('gabapentinoid', { at: at(index) });
    if (index < 12) return anExposureStep(at(index));
    return index === 12
      ? aSleepWindow()
      : aWalk(10, 1, { dose: { minutes: 10, timesPerWeek: 1, at: at(index) } });
  });
}

/** Every kind of item gets its turn, the well-connected ones too. */
function changed(items: readonly PlanItem[], round: number): PlanItem {
  const item = items[round % items.length] ?? aSleepWindow();
  return { ...item, dose: { ...item.dose, at: `${String(round % 24).padStart(2, '0')}:15` } };
}

function timeEach(times: number, work: (round: number) => Coherence): number {
  for (let warm = 0; warm < times; warm++) work(warm);
  return percentile(
    Array.from({ length: times }, (_, round) => {
      const start = performance.now();
      work(round);
      return performance.now() - start;
    }),
    95,
  );
}

/** A time of day, another one for every place in the list. */
const at = (index: number) => `${String((6 + index) % 24).padStart(2, '0')}:30`;
