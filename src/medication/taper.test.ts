import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import { addDays, type Instant, type LocalDate } from '#kernel';
import {
  draftSteps,
  type MedicineBody,
  steepestCut,
  stepFaults,
  type TaperStep,
  takenOf,
  taperClass,
  tooFast,
} from './index.ts';

const today = '2026-03-09' as LocalDate;
const circumstances = {
  asOf: '2026-03-09T12:00:00.000Z' as Instant,
  today,
  bearer: nobodyInParticular,
  settings: [],
};
const body = (name: string, startedOn: string | null, said: Partial<MedicineBody> = {}) =>
  takenOf({
    name,
    strength: null,
    statedClass: null,
    dose: 20,
    unit: 'mg',
    times: 3,
    per: 'day',
    asNeeded: false,
    route: 'oral',
    indication: null,
    prescriber: null,
    startedOn: startedOn as LocalDate | null,
    overTheCounter: false,
    ...said,
  });
const oxycodone = (startedOn: string | null) => body('Oxycodone', startedOn);
const step = (day: string, daily: number): TaperStep => ({
  from: day as LocalDate,
  daily,
  supportedBy: null,
});
const taper = (startDaily: number, ...steps: readonly TaperStep[]) => ({
  startDaily,
  steps: [...steps],
});
const verdictOn = (
  taken: ReturnType<typeof body>,
  plan: { readonly startDaily: number; readonly steps: TaperStep[] },
) => tooFast(plan, taken, null, circumstances)?.status ?? 'within';

describe('how fast a taper is (MED-06, MED-07)', () => {
  it('after a year of use 10 % in four weeks is within the limits, a little more is not', () => {
    const long = oxycodone('2024-01-01');
    expect(verdictOn(long, taper(60, step('2026-03-16', 54), step('2026-04-13', 48.6)))).toBe(
      'within',
    );
    expect(verdictOn(long, taper(60, step('2026-03-16', 53.9), step('2026-04-13', 48.6)))).toBe(
      'fires',
    );
  });

  it('after shorter use 20 % in four weeks is within the limits, a little more is not', () => {
    const short = oxycodone('2026-01-01');
    expect(verdictOn(short, taper(60, step('2026-03-16', 48)))).toBe('within');
    expect(verdictOn(short, taper(60, step('2026-03-16', 47.9)))).toBe('fires');
  });

  it('is not judged where nobody knows how long it was taken, unless it is too fast for anybody', () => {
    const unknown = oxycodone(null);
    expect(verdictOn(unknown, taper(60, step('2026-03-16', 54)))).toBe('within');
    expect(verdictOn(unknown, taper(60, step('2026-03-16', 50)))).toBe('unknown');
    expect(verdictOn(unknown, taper(60, step('2026-03-16', 40)))).toBe('fires');
  });

  it('the same step sooner after the one before is steeper', () => {
    const long = oxycodone('2024-01-01');
    const soon = taper(60, step('2026-03-16', 54), step('2026-03-30', 48.6));
    expect(verdictOn(long, soon)).toBe('fires');
  });

  it('a benzodiazepine by 25 % in two weeks is within the limits, by more is not, at once never', () => {
    const diazepam = body('Diazepam', '2025-01-01', { dose: 10, times: 1 });
    const twoWeeks = (first: number) =>
      taper(10, step('2026-03-16', first), step('2026-03-30', first * 0.9));
    expect(verdictOn(diazepam, twoWeeks(7.5))).toBe('within');
    expect(verdictOn(diazepam, twoWeeks(7.4))).toBe('fires');
    expect(verdictOn(diazepam, taper(10, step('2026-03-16', 0)))).toBe('fires');
  });

  it('another medicine has no such limit', () => {
    expect(taperClass(body('Ibuprofen', null))).toBeNull();
    expect(verdictOn(body('Ibuprofen', null), taper(60, step('2026-03-16', 0)))).toBe('within');
  });
});

describe('a draft of a taper', () => {
  it('counts a patch by the hour', () => {
    const patch = body('Fentanyl patch', '2024-01-01', {
      dose: 50,
      unit: 'mcg/h',
      times: null,
      route: 'transdermal',
    });
    const drafted = draftSteps(patch, today, { share: 0.1, everyDays: 28 }, 2);
    expect(drafted).toMatchObject({ startDaily: 50, unit: 'mcg/h' });
    expect(drafted?.steps.map(({ daily }) => daily)).toEqual([45, 40.5]);
  });

  it('is none where the dose is not known', () => {
    const unknown = body('Oxycodone', null, { dose: null });
    expect(draftSteps(unknown, today, { share: 0.1, everyDays: 28 }, 3)).toBeNull();
  });

  it('never cuts more than it was told to, whatever the rounding', () => {
    const doses = fc.integer({ min: 1, max: 4000 }).map((tenths) => tenths / 10);
    const shares = fc.integer({ min: 1, max: 10 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(doses, shares, (dose, share) => {
        const taken = body('Oxycodone', '2024-01-01', { dose, times: 1 });
        const drafted = draftSteps(taken, today, { share, everyDays: 28 }, 6);
        const cut = steepestCut(drafted ?? taper(dose), taken);
        expect(cut.share).toBeLessThanOrEqual(share + 1e-9);
        expect(stepFaults(drafted ?? taper(dose))).toEqual([]);
      }),
    );
  });
});

describe('steps that cannot be', () => {
  it('go up, or begin before the one before', () => {
    const wrong = taper(60, step('2026-03-16', 54), step('2026-03-16', 55));
    expect(stepFaults(wrong).map(({ at, code }) => [at, code])).toEqual([
      ['/body/taper/steps/1/from', 'not-later'],
      ['/body/taper/steps/1/daily', 'higher'],
    ]);
    expect(stepFaults(taper(60, step('2026-03-16', 60)))).toEqual([]);
  });

  it('count the use from the start of the medicine to the first step', () => {
    const first = step(addDays(today, 7), 54);
    const medicine = { label: 'Oxycodone', started: addDays(today, -358) };
    expect(steepestCut(taper(60, first), medicine).usedDays).toBe(365);
    expect(steepestCut(taper(60, first), { ...medicine, started: null }).usedDays).toBeNull();
  });
});
