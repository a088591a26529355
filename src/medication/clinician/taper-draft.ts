import { type DateParts, dateOf, partsOf } from '#design';
import {
  benzodiazepineTaperDays,
  benzodiazepineTaperStart,
  inForce,
  opioidTaperMonthly,
} from '#evidence';
import { addDays } from '#kernel';
import {
  draftSteps,
  type ListedMedicine,
  type Taper,
  type TaperBody,
  type TaperPace,
  takenOf,
  taperClass,
} from '#medication';
import type { CheckedHere } from './check-here.ts';
import { numberIn } from './medicine-draft.ts';

type StepDraft = {
  readonly from: DateParts;
  readonly daily: string;
  readonly supportedBy: TaperBody['steps'][number]['supportedBy'];
};

/** What stands in the form of a taper, exactly as typed. */
export type TaperDraft = Omit<TaperBody, 'steps' | 'reason' | 'preference' | 'preferenceWords'> & {
  readonly steps: readonly StepDraft[];
  /** Null until the person was asked: nobody is taken to agree. */
  readonly preference: TaperBody['preference'] | null;
  readonly reason: string;
  readonly preferenceWords: string;
};

const weekDays = 7;
const fourWeeksDays = 28;
/** Planned ahead before it is looked at again; the prescriber adds more when these are behind. */
const stepsAhead = 3;

/** How a taper of this medicine is drafted; null where it is neither an opioid nor a benzodiazepine. */
function paceFor(medicine: ListedMedicine, here: CheckedHere): TaperPace | null {
  const { settings, bearer, asOf } = here.circumstances;
  const kind = taperClass(takenOf(medicine, here.table));
  if (kind === null) return null;
  return kind === 'opioid'
    ? {
        share: inForce(opioidTaperMonthly, settings, bearer, asOf).value,
        everyDays: fourWeeksDays,
      }
    : {
        share: inForce(benzodiazepineTaperStart, settings, bearer, asOf).value,
        everyDays: inForce(benzodiazepineTaperDays, settings, bearer, asOf).value,
      };
}

/** A first draft at the careful end of the limits; null where what is taken a day is not known. */
export function firstDraft(medicine: ListedMedicine, here: CheckedHere): TaperDraft | null {
  const pace = paceFor(medicine, here);
  if (pace === null) return null;
  const first = addDays(here.read.today, weekDays);
  const drafted = draftSteps(takenOf(medicine, here.table), first, pace, stepsAhead);
  if (drafted === null) return null;
  return {
    ...drafted,
    steps: drafted.steps.map(stepDraft),
    medicineId: medicine.medicineId,
    preference: null,
    preferenceWords: '',
    slowWhen: ['withdrawal', 'pain-worse', 'mood-falls', 'person-asks'],
    stopWhen: ['suicidal-thoughts', 'unable-to-function', 'person-asks'],
    reason: '',
  };
}

const stepDraft = ({ from, daily, supportedBy }: TaperBody['steps'][number]): StepDraft => ({
  from: partsOf(from),
  daily: `${daily}`,
  supportedBy,
});

export const draftOfTaper = (taper: Taper): TaperDraft => ({
  medicineId: taper.medicineId,
  startDaily: taper.startDaily,
  unit: taper.unit,
  steps: taper.steps.map(stepDraft),
  preference: taper.preference,
  preferenceWords: taper.preferenceWords ?? '',
  slowWhen: taper.slowWhen,
  stopWhen: taper.stopWhen,
  reason: taper.reason ?? '',
});

export type TaperRead = Omit<TaperBody, 'preference'> & Pick<TaperDraft, 'preference'>;

/** The taper as far as it can be read; null while a step cannot. A dose of 0 is the end. */
export function taperFrom(draft: TaperDraft): TaperRead | null {
  const steps: TaperBody['steps'] = [];
  for (const { from, daily, supportedBy } of draft.steps) {
    const day = dateOf(from);
    const dose = daily.trim() === '0' ? 0 : numberIn(daily);
    if (day === 'empty' || day === 'unclear' || typeof dose !== 'number') return null;
    steps.push({ from: day, daily: dose, supportedBy });
  }
  if (steps.length === 0) return null;
  return {
    ...draft,
    steps,
    reason: draft.reason.trim() === '' ? null : draft.reason.trim(),
    preferenceWords: draft.preferenceWords.trim() === '' ? null : draft.preferenceWords.trim(),
  };
}
