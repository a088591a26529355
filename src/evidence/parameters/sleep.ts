import { own } from '../citations.ts';
import {
  habit,
  isiMorin,
  isiYang,
  lightAdvice,
  regularityIndex,
  sleepEngines,
  sleepRestrictionChapter,
  stopBang,
} from '../citations-sleep.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

export const sleepMinNights = defineParameter({
  id: 'sleep.minNights',
  default: 5,
  unit: 'nights',
  limits: { min: 3, max: 7 },
  whole: true,
  scopes: site,
  source: sleepEngines,
  says: { en: 'Nights of the last 7 with a full diary from which a week is judged' },
});
export const isiBurden = defineParameter({
  id: 'sleep.isiBurden',
  default: 15,
  unit: 'points',
  limits: { min: 10, max: 15 },
  whole: true,
  scopes: site,
  source: isiMorin,
  says: { en: 'ISI from which CBT-I is offered' },
});
export const isiCommunity = defineParameter({
  id: 'sleep.isiCommunity',
  default: 10,
  unit: 'points',
  limits: { min: 8, max: 15 },
  whole: true,
  scopes: site,
  source: isiMorin,
  says: { en: 'ISI from which CBT-I is offered when the person suffers from it' },
});
export const isiResponse = defineParameter({
  id: 'sleep.isiResponse',
  default: 8,
  unit: 'points',
  limits: { min: 6, max: 10 },
  whole: true,
  scopes: site,
  source: isiMorin,
  says: { en: 'Fall of ISI that counts as a response' },
});
export const isiImportant = defineParameter({
  id: 'sleep.isiImportant',
  default: 6,
  unit: 'points',
  limits: { min: 4, max: 8 },
  whole: true,
  scopes: site,
  source: isiYang,
  says: { en: 'Smallest change of ISI that matters to people' },
});
export const stopBangIntermediate = defineParameter({
  id: 'sleep.stopBangIntermediate',
  default: 3,
  unit: 'points',
  limits: { min: 2, max: 4 },
  whole: true,
  scopes: site,
  source: stopBang,
  says: {
    en: 'STOP-Bang from which sleep apnoea is looked for before sedatives or sleep restriction',
  },
});
export const stopBangHigh = defineParameter({
  id: 'sleep.stopBangHigh',
  default: 5,
  unit: 'points',
  limits: { min: 4, max: 6 },
  whole: true,
  scopes: site,
  source: stopBang,
  says: { en: 'STOP-Bang from which sleep apnoea is likely' },
});
export const restrictionEfficiency = defineParameter({
  id: 'sleep.restrictionEfficiency',
  default: 85,
  unit: '%',
  limits: { min: 80, max: 90 },
  scopes: site,
  source: sleepRestrictionChapter,
  says: { en: 'Sleep efficiency below which sleep restriction is offered' },
});
export const restrictionEfficiencyOlder = defineParameter({
  id: 'sleep.restrictionEfficiencyOlder',
  default: 80,
  unit: '%',
  limits: { min: 75, max: 85 },
  scopes: site,
  source: sleepRestrictionChapter,
  says: { en: 'Sleep efficiency below which sleep restriction is offered in older people' },
});
export const sleepOlderAge = defineParameter({
  id: 'sleep.olderAge',
  default: 65,
  unit: 'years',
  limits: { min: 60, max: 75 },
  whole: true,
  scopes: site,
  source: sleepRestrictionChapter,
  says: { en: 'Age from which the lower sleep efficiency holds' },
});
export const sleepinessTooHigh = defineParameter({
  id: 'sleep.sleepiness',
  default: 16,
  unit: 'points',
  limits: { min: 11, max: 16 },
  whole: true,
  scopes: site,
  source: habit,
  says: { en: 'Epworth score from which sleep is not restricted' },
});
export const suicideAttemptDays = defineParameter({
  id: 'sleep.suicideAttemptDays',
  default: 60,
  unit: 'days',
  limits: { min: 60, max: 365 },
  whole: true,
  scopes: site,
  source: habit,
  says: { en: 'Days after a suicide attempt in which sleep is not restricted' },
});
export const regularityMinDays = defineParameter({
  id: 'sleep.regularityMinDays',
  default: 5,
  unit: 'days',
  limits: { min: 5, max: 14 },
  whole: true,
  scopes: site,
  source: regularityIndex,
  says: { en: 'Days from which sleep regularity shows a trend' },
});
export const lightDay = defineParameter({
  id: 'sleep.lightDay',
  default: 250,
  unit: 'lx melanopic EDI',
  limits: { min: 100, max: 500 },
  scopes: [],
  source: lightAdvice,
  says: { en: 'Light by day, at least' },
});
export const lightEvening = defineParameter({
  id: 'sleep.lightEvening',
  default: 10,
  unit: 'lx melanopic EDI',
  limits: { min: 1, max: 50 },
  scopes: [],
  source: lightAdvice,
  says: { en: 'Light in the last 3 hours before bed, at most' },
});
export const lightNight = defineParameter({
  id: 'sleep.lightNight',
  default: 1,
  unit: 'lx melanopic EDI',
  limits: { min: 0, max: 5 },
  scopes: [],
  source: lightAdvice,
  says: { en: 'Light at night, at most' },
});
export const freshnessSleepDiary = defineParameter({
  id: 'freshness.sleepDiary',
  default: 14,
  unit: 'days',
  limits: { min: 7, max: 28 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a week of sleep diary speaks for today' },
});
