import { diaryFacts } from '#insight';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '#kernel';
import { personAge } from '#medication';
import type { Fact, FactType, Json } from '#reasoning';
import { currentStep, mskPainMonths, type StepNow, stepSince } from '#stepping';
import type { Run } from '../read-runs.ts';
import { caseActivityFacts } from './activity.ts';
import { lastLooks } from './bloods.ts';
import { caseCoherenceFacts } from './coherence.ts';
import { caseConditionFacts } from './conditions.ts';
import { caseCourseFacts } from './course.ts';
import { fieldOf, fieldsOf } from './fields.ts';
import type { CaseInput } from './file.ts';
import { labFacts } from './labs.ts';
import { caseLifeFacts } from './life.ts';
import { caseMeansFacts } from './means.ts';
import { caseMedicineFacts, takenIn } from './medicines.ts';
import { caseRedFlagFacts } from './red-flags.ts';
import { caseSafetyFacts } from './safety.ts';
import { caseScoreFacts } from './scores.ts';
import { caseSleepFacts } from './sleep.ts';
import { sleepExclusionFacts, suicideAgainstRestriction } from './sleep-conditions.ts';
import { caseSteppingFacts } from './stepping.ts';
import { placesIn, toldIn } from './told.ts';
import { plainWord, yesNoOf } from './words.ts';

/** The country whose words and settings count for a profile. */
export const countries: Readonly<Record<Run['profile'], string>> = { US: 'US', UK: 'GB' };

/** What a case file says, as facts. What it leaves out stays out, that is unknown. */
export function caseFacts({ input, asOf, path, profile }: Run): readonly Fact[] {
  const today = asOf.slice(0, 10) as LocalDate;
  const fact = <Value extends Json>(type: FactType<Value>, at: string, value: Value): Fact => ({
    id: `${path}/${at}`,
    name: type.name,
    value,
    date: null,
    source: `${path}/${at}`,
  });
  const safety = caseSafetyFacts(input, asOf, path);
  const step = stepIn(input);
  const weeks = input.plan?.weeksInStep;
  const months = painMonthsIn(input, today);
  const age = input.patient?.age;
  return [
    ...caseScoreFacts(input, today, path),
    ...safety,
    ...suicideAgainstRestriction(safety),
    ...diaryIn(input, today),
    ...(months === null ? [] : [fact(mskPainMonths, 'conditions', months)]),
    ...(step === null ? [] : [fact(currentStep, 'plan/step', step)]),
    ...(weeks === null || weeks === undefined
      ? []
      : [fact(stepSince, 'plan/weeksInStep', addDays(today, -Math.floor(weeks * 7)))]),
    ...(age === null || age === undefined ? [] : [fact(personAge, 'patient/age', age)]),
    ...caseConditionFacts(input, path),
    ...caseMedicineFacts(input, today, path),
    ...caseCoherenceFacts(input, today, path),
    ...caseMeansFacts(input, today, path),
    ...labFacts(input, today, path),
    ...lastLooks(input, today, path),
    ...caseSleepFacts(input, takenIn(input, today, path), path),
    ...sleepExclusionFacts(input, path),
    ...caseLifeFacts(input, path),
    ...caseRedFlagFacts(input, path),
    ...caseActivityFacts(input, path),
    ...caseCourseFacts(input, takenIn(input, today, path), today, path),
    ...caseSteppingFacts({
      input,
      today,
      path,
      country: countries[profile],
      list: takenIn(input, today, path),
    }),
  ];
}

const musculoskeletal =
  /back|lumb|neck|cervic|spin|spond|hip|knee|shoulder|elbow|wrist|hand|foot|heel|ankle|joint|arthr|musc|msk|myofasc|fasciitis|fibromyal|widespread|tend[io]n|bursit|epicondyl|rotator|whiplash|sciatica|radicul|gout|sacroil|polymyalgia|temporomandib|chronic-primary-pain|chronic-pain/;
/** Short names and ICD-10: its chapter M is that of muscles, bones and joints. */
const musculoskeletalCodes = /(^|-)(c?lbp|oa|ra|psa|spa|axspa|fms?|tmd|pmr|crps|nslbp)(-|$)|^m\d\d/;

const isMusculoskeletal = (code: string): boolean => {
  const word = plainWord(code.toLowerCase());
  return musculoskeletal.test(word) || musculoskeletalCodes.test(word);
};

/** The longest-lasting musculoskeletal pain; a duration that is not given stays unknown. */
function painMonthsIn(input: CaseInput, today: LocalDate): number | null {
  const pains = (input.conditions ?? []).filter(({ code }) => isMusculoskeletal(code));
  const months = pains.flatMap((pain) => pain.months ?? monthsSince(pain, today) ?? []);
  if (months.length > 0) return Math.max(...months);
  return pains.length === 0 ? null : toldMonths(input);
}

const daysInAMonth = 30.44;

function monthsSince(condition: object, today: LocalDate): number | null {
  const on = fieldOf(fieldsOf(condition, ''), ['onset', 'onsetdate', 'since', 'start', 'started']);
  const day = on?.value;
  if (typeof day !== 'string' || !isLocalDate(day) || day > today) return null;
  return daysBetween(day, today) / daysInAMonth;
}

/** How long the pain has lasted, told of the person and not of the condition. */
function toldMonths(input: CaseInput): number | null {
  const places = placesIn(input, '', ['patient', 'pain', 'history']);
  const told = toldIn(places, ['painmonths', 'paindurationmonths', 'monthsofpain'])?.value;
  return typeof told === 'number' && told >= 0 ? told : null;
}

function stepIn({ plan }: CaseInput): StepNow | null {
  const step = plan?.step;
  // Said beside the step somebody comes from.
  if (yesNoOf(plan, 'enteringContinuation', 'entersContinuation') === true) return 'continuation';
  if (step === null || step === undefined) return null;
  if (typeof step === 'string' && /^(continuation|2c)$/i.test(step.trim())) return 'continuation';
  const number = Number(step);
  return ([0, 1, 2, 3, 4] as const).find((known) => known === number) ?? null;
}

/** The list ends with the day of asking. */
function diaryIn({ diary }: CaseInput, today: LocalDate): readonly Fact[] {
  const days = diary?.pain14d ?? [];
  return diaryFacts(
    days.flatMap((pain, at) =>
      pain === null ? [] : { day: addDays(today, at + 1 - days.length), pain },
    ),
  );
}
