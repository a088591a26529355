import * as z from 'zod/mini';
import { accountId, idOf, instant, localDate, words } from '#http';
import { addDays, daysBetween, type LocalDate } from '#kernel';
import type { PlannedCut } from './facts.ts';
import { belongsTo } from './group.ts';
import { groups } from './groups.ts';
import type { Taken } from './taken.ts';

/** The most steps that are planned ahead; then benefit and harm are looked at again. */
const stepsMax = 12;
const dailyMax = 100_000;

export const slowingRules = ['withdrawal', 'pain-worse', 'mood-falls', 'person-asks'] as const;
export const stoppingRules = ['suicidal-thoughts', 'unable-to-function', 'person-asks'] as const;
export const preferences = ['agrees', 'slower', 'later', 'not-wanted'] as const;

const taperStep = z.strictObject({
  from: localDate,
  /** mg a day, or mcg an hour of a patch, from this day. */
  daily: z.number().check(z.minimum(0), z.maximum(dailyMax)),
  /** Who is there for the person in these weeks. */
  supportedBy: z.nullable(accountId),
});
export type TaperStep = z.output<typeof taperStep>;

export const taperBody = z.strictObject({
  medicineId: idOf<'MedicineId'>(),
  /** What is taken a day before the first step, in the unit of the steps. */
  startDaily: z.number().check(z.positive(), z.maximum(dailyMax)),
  unit: z.enum(['mg', 'mcg/h']),
  steps: z.array(taperStep).check(z.minLength(1), z.maxLength(stepsMax)),
  /** What the person says about it. */
  preference: z.enum(preferences),
  preferenceWords: z.nullable(words(500)),
  slowWhen: z.array(z.enum(slowingRules)).check(z.minLength(1)),
  stopWhen: z.array(z.enum(stoppingRules)).check(z.minLength(1)),
  /** Why it is faster than the limits, in writing. */
  reason: z.nullable(words(1000)),
});
export type TaperBody = z.output<typeof taperBody>;

export const taperStates = ['proposed', 'agreed', 'paused', 'ended'] as const;
export const taperView = z.object({
  taperId: idOf<'TaperId'>(),
  version: z.int(),
  ...taperBody.shape,
  state: z.enum(taperStates),
  steps: z.array(z.object({ ...taperStep.shape, supportName: z.nullable(z.string()) })),
  changedAt: instant,
  changedByName: z.string(),
  changeWords: z.nullable(z.string()),
});
export type Taper = z.output<typeof taperView>;

/** What a class may be lowered by at a time when a taper is drafted; the person and the prescriber choose. */
export type TaperPace = { readonly share: number; readonly everyDays: number };

type Drafted = Pick<TaperBody, 'startDaily' | 'unit' | 'steps'>;

/** Steps of the same share of the dose before, at days of their own; a draft that changes no dose. */
export function draftSteps(
  taken: Taken,
  firstDay: LocalDate,
  { share, everyDays }: TaperPace,
  count: number,
): Drafted | null {
  const [daily] = taken.daily;
  if (daily === undefined || daily === null) return null;
  const start = 'mg' in daily ? daily.mg : daily.mcgPerHour;
  const unit = 'mg' in daily ? ('mg' as const) : ('mcg/h' as const);
  const steps: TaperStep[] = [];
  let dose = start;
  for (let at = 0; at < count; at++) {
    dose = upToTenth(dose * (1 - share));
    steps.push({ from: addDays(firstDay, at * everyDays), daily: dose, supportedBy: null });
  }
  return { startDaily: start, unit, steps };
}

/** Rounded up, so that a rounded dose is never a larger cut than was meant. */
const upToTenth = (dose: number): number => Math.ceil(Math.round(dose * 1e6) / 1e5) / 10;

/** The steepest of the cuts: its share of the dose before, and the days until the next one. */
export function steepestCut(
  { startDaily, steps }: Pick<TaperBody, 'startDaily' | 'steps'>,
  medicine: { readonly label: string; readonly started: LocalDate | null },
): PlannedCut {
  const first = steps[0];
  const usedDays =
    medicine.started === null || first === undefined
      ? null
      : daysBetween(medicine.started, first.from);
  const cuts = steps.map((step, at) => {
    const before = steps[at - 1]?.daily ?? startDaily;
    const share = before === 0 ? 0 : Math.max(0, 1 - step.daily / before);
    return { share: exact(share), overDays: daysOf(steps, at, step) };
  });
  const steepest = cuts.toSorted((a, b) => b.share / b.overDays - a.share / a.overDays)[0];
  return {
    medicine: medicine.label,
    share: steepest?.share ?? 0,
    overDays: steepest?.overDays ?? usualDays,
    usedDays,
  };
}

/** A stop is at once; the last step lasts as long as the one before it, four weeks where it is alone. */
function daysOf(steps: readonly TaperStep[], at: number, step: TaperStep): number {
  const next = steps[at + 1];
  if (next !== undefined) return Math.max(1, daysBetween(step.from, next.from));
  if (step.daily === 0) return 1;
  const before = steps[at - 1];
  return before === undefined ? usualDays : Math.max(1, daysBetween(before.from, step.from));
}

const usualDays = 28;
/** Shares of decimals are off in the last binary digits. */
const exact = (share: number): number => Math.round(share * 1e9) / 1e9;

/** What is wrong with steps beside their speed: days that do not follow, doses that do not fall. */
export function stepFaults({ startDaily, steps }: Pick<TaperBody, 'startDaily' | 'steps'>) {
  return steps.flatMap((step, at) => {
    const before = steps[at - 1];
    const where = `/body/taper/steps/${at}`;
    return [
      ...(before !== undefined && step.from <= before.from
        ? [
            {
              at: `${where}/from`,
              code: 'not-later',
              message: 'Each step begins after the one before.',
            },
          ]
        : []),
      ...(step.daily > (before?.daily ?? startDaily)
        ? [
            {
              at: `${where}/daily`,
              code: 'higher',
              message: 'A step is not higher than the one before.',
            },
          ]
        : []),
    ];
  });
}

/** Which of the two limits on speed a medicine falls under; null: neither. */
export function taperClass(taken: Taken): 'opioid' | 'benzodiazepine' | null {
  if (belongsTo(taken, groups.opioids) === true) return 'opioid';
  return belongsTo(taken, groups.benzodiazepines) === true ? 'benzodiazepine' : null;
}
