import { freshnessActivity, freshnessSleepDiary } from '#evidence';
import { defineFact, type FactType, type Json } from '#reasoning';

const course = <Value extends Json>(name: string, says: string, unit?: string): FactType<Value> =>
  defineFact({ name, says: { en: says }, ...(unit === undefined ? {} : { unit }) });

/** Weekly figures, oldest first, the last one that of the week just closed; null = too few days. */
type Weeks = readonly (number | null)[];

export const weeklyEfficiency = defineFact<Weeks>({
  name: 'sleep.weeklyEfficiency',
  says: { en: 'sleep efficiency week by week' },
  unit: '%',
  freshFor: freshnessSleepDiary,
});
/** Of an earlier and of the latest span of days, by the same formula. */
export const regularityBefore = course<number>(
  'sleep.regularityBefore',
  'Sleep Regularity Index before',
);
export const regularityNow = defineFact<number>({
  name: 'sleep.regularityNow',
  says: { en: 'Sleep Regularity Index now' },
  freshFor: freshnessSleepDiary,
});
/** Doses a day of analgesics or sedatives taken as needed. */
export const rescueNow = defineFact<number>({
  name: 'rescue.perDay14',
  says: { en: 'medicines as needed over the last 14 days' },
  unit: 'doses a day',
  freshFor: freshnessActivity,
});
export const rescueBefore = course<number>(
  'rescue.perDay28',
  'medicines as needed over the 28 days before',
  'doses a day',
);
export const weeklyQuotaMet = defineFact<Weeks>({
  name: 'activity.weeklyMetShare',
  says: { en: 'share of sessions with the quota met, week by week' },
  unit: 'share',
  freshFor: freshnessActivity,
});
export const stepsNow = defineFact<number>({
  name: 'steps.perDay14',
  says: { en: 'steps a day over the last 14 days' },
  unit: 'steps',
  freshFor: freshnessActivity,
});
export const stepsBefore = course<number>('steps.perDayBefore', 'steps a day before that', 'steps');
/** There only where somebody noted why less was done (a holiday, a cold, a broken phone). */
export const lessForAReason = course<true>('activity.reasonForLess', 'a reason for doing less');

/** Where a baseline is stated as such, and no earlier reading is at hand. */
export const statedBaseline = {
  phq: course<number>('baseline.phq', 'PHQ-9 of before', 'points'),
  gad: course<number>('baseline.gad', 'GAD-7 of before', 'points'),
  isi: course<number>('baseline.isi', 'ISI of before', 'points'),
} as const;

/** An early sign that was found before, by its rule. One fact per sign, dated by its day. */
export const earlierSignal = course<string>('earlyWarning.signal', 'an early sign of before');
/** Where only their number is known, and not which. */
export const signalCount = defineFact<number>({
  name: 'earlyWarning.count',
  says: { en: 'early signs in the last 14 days' },
  unit: 'signals',
  freshFor: freshnessActivity,
});
export const asksForHelp = defineFact<boolean>({
  name: 'earlyWarning.asksForHelp',
  says: { en: 'whether the person asks for help' },
  freshFor: freshnessActivity,
});

/** Known to other rooms of this floor by the same names. */
export const stepOfCare = course<number | string>('step.current', 'current step');
export const insomnia = course<boolean>('condition.insomnia', 'insomnia that goes on');
/** There only once it is signed. */
export const relapsePlanSigned = course<true>('plan.relapsePlanSigned', 'a signed relapse plan');
export const remissionReview = course<boolean>(
  'depression.remissionReview',
  'whether this is a review of remission',
);
export const earlierEpisodesCount = course<number>(
  'depression.earlierEpisodes',
  'earlier episodes of depression',
  'episodes',
);
