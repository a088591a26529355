import { freshnessActivity, freshnessQuestionnaires } from '#evidence';
import { defineFact, type FactType } from '#reasoning';
import type { ExposureItem } from './exposure.ts';

const yesNo = (name: string, says: string): FactType<boolean> =>
  defineFact({ name, says: { en: says } });
const ofWeek = (name: string, says: string, unit: string): FactType<number> =>
  defineFact({ name, says: { en: says }, unit, freshFor: freshnessActivity });

/** Amounts until tolerance, in the unit of the activity. */
export const baselineTrials = defineFact<readonly number[]>({
  name: 'activity.trials',
  says: { en: 'trials to tolerance' },
});
export const quotaNow = defineFact<number>({
  name: 'activity.quota',
  says: { en: 'agreed quota' },
  unit: 'units of the activity',
});
/** A fact only where the physiotherapist set one; none means that nobody did. */
export const quotaCeiling = defineFact<number>({
  name: 'activity.ceiling',
  says: { en: 'ceiling of the quota' },
  unit: 'units of the activity',
});
export const sessionsMetShare = ofWeek(
  'activity.metShare',
  'share of the sessions of the week in which the quota was met',
  'share',
);
export const sessionsMissedInARow = ofWeek(
  'activity.missedInARow',
  'sessions missed in a row',
  'sessions',
);
export const missedWeeks = ofWeek('activity.missedWeeks', 'weeks repeated so far', 'weeks');
export const activityDays = defineFact<readonly (number | null)[]>({
  name: 'activity.days',
  says: { en: 'activity of the last 14 days' },
  freshFor: freshnessActivity,
});
export const painAfterADay = ofWeek(
  'activity.painAfterADay',
  'pain 24 hours after the activity',
  'points',
);
export const painUsually = ofWeek('activity.painUsually', 'mean pain of 14 days', 'points');
/** Known to other rooms by the same name: one fact per day with an answer. */
export const painInDiary = defineFact<number>({
  name: 'diary.pain',
  says: { en: 'pain in the diary' },
  unit: 'points',
});

export const fabqPhysical = defineFact<number>({
  name: 'score.fabqPhysical',
  says: { en: 'FABQ physical activity' },
  unit: 'points',
  freshFor: freshnessQuestionnaires,
});
export const exposureGoingOn = yesNo('exposure.goingOn', 'whether exposure is going on');
export const exposureItem = defineFact<ExposureItem>({
  name: 'exposure.item',
  says: { en: 'ratings of the item of exposure' },
});
export const dissociation = yesNo('exposure.dissociation', 'dissociation during exposure');
/** Where a therapist sees it; nobody is asked for it. */
export const riskInExposure = yesNo(
  'exposure.risk',
  'thoughts of suicide or a red flag seen in exposure',
);
export const postExertionalMalaise = yesNo(
  'activity.postExertionalMalaise',
  'feeling worse after effort (post-exertional malaise)',
);
export const meCfs = yesNo('condition.meCfs', 'ME/CFS');
