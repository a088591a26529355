import { own } from '../citations.ts';
import { craske, exposureTrials, lambeek, thomee, vlaeyen } from '../citations-activity.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;
/** Read for one person in their record, never for one clinician's work. */
const person = ['country', 'site', 'patient'] as const;

export const baselineTrials = defineParameter({
  id: 'activity.baselineTrials',
  default: 3,
  unit: 'trials',
  limits: { min: 3, max: 5 },
  whole: true,
  scopes: person,
  source: lambeek,
  says: { en: 'Trials to tolerance from which a baseline is set' },
});
export const quotaStartShare = defineParameter({
  id: 'activity.startShare',
  default: 0.8,
  unit: 'share of the baseline',
  limits: { min: 0.5, max: 0.8 },
  scopes: person,
  source: lambeek,
  says: {
    en: 'Share of the baseline at which a quota starts (0.7 published, 0.8 common practice)',
  },
});
export const baselineSpread = defineParameter({
  id: 'activity.baselineSpread',
  default: 0.3,
  unit: 'share of the mean',
  limits: { min: 0.1, max: 0.5 },
  scopes: person,
  source: own,
  says: { en: 'Spread of the trials from which the quota starts below every one of them' },
});
export const quotaIncrease = defineParameter({
  id: 'activity.increase',
  default: 0.1,
  unit: 'share of the quota',
  limits: { min: 0.05, max: 0.2 },
  scopes: person,
  source: lambeek,
  says: { en: 'Weekly increase of a quota; more than 0.1 only where the physiotherapist sets it' },
});
export const quotaMetShare = defineParameter({
  id: 'activity.metShare',
  default: 0.8,
  unit: 'share of sessions',
  limits: { min: 0.6, max: 1 },
  scopes: person,
  source: own,
  says: { en: 'Share of the sessions of a week from which a quota grows' },
});
export const quotaMissedShare = defineParameter({
  id: 'activity.missedShare',
  default: 0.5,
  unit: 'share of sessions',
  limits: { min: 0.3, max: 0.7 },
  scopes: person,
  source: own,
  says: { en: 'Share of the sessions of a week below which the week is repeated' },
});
export const quotaMissedInARow = defineParameter({
  id: 'activity.missedInARow',
  default: 3,
  unit: 'sessions',
  limits: { min: 2, max: 5 },
  whole: true,
  scopes: person,
  source: own,
  says: { en: 'Missed sessions in a row from which the week is repeated' },
});
export const quotaMissedWeeks = defineParameter({
  id: 'activity.missedWeeks',
  default: 2,
  unit: 'weeks',
  limits: { min: 2, max: 3 },
  whole: true,
  scopes: person,
  source: own,
  says: { en: 'Such weeks from which the quota is lowered' },
});
export const quotaMissedCut = defineParameter({
  id: 'activity.missedCut',
  default: 0.2,
  unit: 'share of the quota',
  limits: { min: 0.1, max: 0.3 },
  scopes: person,
  source: own,
  says: { en: 'Cut of the quota after repeated missed weeks' },
});
export const flareRise = defineParameter({
  id: 'activity.flareRise',
  default: 2,
  unit: 'points',
  limits: { min: 1, max: 3 },
  scopes: person,
  source: own,
  says: { en: 'Pain above the usual, 24 hours after the activity, that counts as a flare' },
});
export const flarePain = defineParameter({
  id: 'activity.flarePain',
  default: 5,
  unit: 'points',
  limits: { min: 4, max: 6 },
  scopes: person,
  source: thomee,
  says: { en: 'Pain 24 hours after the activity above which it counts as a flare' },
});
export const flareUsualDays = defineParameter({
  id: 'activity.flareUsualDays',
  default: 7,
  unit: 'days',
  limits: { min: 5, max: 14 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days with a pain value, of the last 14, that make a usual' },
});
export const flareShare = defineParameter({
  id: 'activity.flareShare',
  default: 0.5,
  unit: 'share of the quota',
  limits: { min: 0.5, max: 1 },
  scopes: person,
  source: own,
  says: { en: 'Share of the quota that is kept during a flare' },
});
export const flareDays = defineParameter({
  id: 'activity.flareDays',
  default: 3,
  unit: 'days',
  limits: { min: 1, max: 7 },
  whole: true,
  scopes: person,
  source: own,
  says: { en: 'Days for which a quota is held or lowered in a flare' },
});
export const boomShare = defineParameter({
  id: 'activity.boomShare',
  default: 1.5,
  unit: 'share of the quota',
  limits: { min: 1.2, max: 2 },
  scopes: person,
  source: own,
  says: { en: 'Activity above which a day is too much' },
});
export const bustShare = defineParameter({
  id: 'activity.bustShare',
  default: 0.5,
  unit: 'share of the quota',
  limits: { min: 0.3, max: 0.7 },
  scopes: person,
  source: own,
  says: { en: 'Activity below which a day after it is too little' },
});
export const boomBustTimes = defineParameter({
  id: 'activity.boomBustTimes',
  default: 2,
  unit: 'times',
  limits: { min: 2, max: 4 },
  whole: true,
  scopes: person,
  source: own,
  says: { en: 'Times in 14 days that such a pair of days makes a pattern' },
});
export const fabqPhysicalHigh = defineParameter({
  id: 'activity.fabqPhysical',
  default: 15,
  unit: 'points',
  limits: { min: 12, max: 18 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'FABQ physical activity from which fear of movement counts as high' },
});
export const exposureStartLow = defineParameter({
  id: 'exposure.startLow',
  default: 30,
  unit: 'points of 100',
  limits: { min: 10, max: 40 },
  whole: true,
  scopes: person,
  source: vlaeyen,
  says: { en: 'Lowest rating of the first item of exposure' },
});
export const exposureStartHigh = defineParameter({
  id: 'exposure.startHigh',
  default: 50,
  unit: 'points of 100',
  limits: { min: 40, max: 80 },
  whole: true,
  scopes: person,
  source: vlaeyen,
  says: { en: 'Highest rating of the first item of exposure' },
});
export const exposureFall = defineParameter({
  id: 'exposure.fall',
  default: 0.5,
  unit: 'share of the first rating',
  limits: { min: 0.3, max: 0.7 },
  scopes: person,
  source: craske,
  says: { en: 'Share of the first distress rating down to which an item is done' },
});
export const exposureExpectancy = defineParameter({
  id: 'exposure.expectancy',
  default: 20,
  unit: '%',
  limits: { min: 10, max: 30 },
  scopes: person,
  source: exposureTrials,
  says: { en: 'Expected harm down to which an item is done' },
});
export const exposureSessions = defineParameter({
  id: 'exposure.sessions',
  default: 2,
  unit: 'sessions',
  limits: { min: 2, max: 4 },
  whole: true,
  scopes: person,
  source: craske,
  says: { en: 'Sessions in a row in which an item has to be that easy' },
});
export const freshnessActivity = defineParameter({
  id: 'freshness.activity',
  default: 14,
  unit: 'days',
  limits: { min: 7, max: 28 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a week of activity speaks for today' },
});
