import { knart, ng100, ng225, own } from '../citations.ts';
import { defineChoice, defineParameter } from '../parameter.ts';

export const asyncItem9 = defineChoice({
  id: 'safety.asyncItem9',
  default: 'phq8',
  choices: ['on', 'phq8'],
  scopes: ['site'],
  source: own,
  says: {
    en: 'Between visits: ask PHQ-9 item 9 (only with cover round the clock), or ask PHQ-8 instead',
  },
});
export const item9Positive = defineParameter({
  id: 'safety.item9Positive',
  default: 1,
  unit: 'points',
  limits: { min: 1, max: 1 },
  whole: true,
  scopes: [],
  source: knart,
  says: { en: 'PHQ-9 item 9 answer from which the safety flow starts' },
});
export const suicideProfile = defineChoice({
  id: 'safety.profile',
  default: 'US-VA+Columbia',
  choices: ['US-VA+Columbia', 'UK-NG225', 'ASQ'],
  scopes: ['country', 'site'],
  source: ng225,
  says: { en: 'Legally reviewed suicide-safety profile of the site' },
});
export const crisisVerifyDays = defineParameter({
  id: 'safety.crisisVerifyDays',
  default: 90,
  unit: 'days',
  limits: { min: 7, max: 90 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days after which crisis contacts must be verified again' },
});
export const acknowledgeMinutes = defineParameter({
  id: 'safety.acknowledgeMinutes',
  default: 30,
  unit: 'minutes',
  limits: { min: 5, max: 240 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Minutes within which a person takes over a safety alert, then it is passed on' },
});
export const closeHours = defineParameter({
  id: 'safety.closeHours',
  default: 24,
  unit: 'hours',
  limits: { min: 1, max: 72 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Hours within which a safety alert is closed with an outcome' },
});
export const reaskItem9Hours = defineParameter({
  id: 'safety.reaskItem9Hours',
  default: 24,
  unit: 'hours',
  limits: { min: 1, max: 72 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Hours within which an unanswered item 9 is asked again' },
});
export const inflammatoryWeeks = defineParameter({
  id: 'redFlag.inflammatoryWeeks',
  default: 6,
  unit: 'weeks',
  limits: { min: 2, max: 12 },
  whole: true,
  scopes: ['country', 'site'],
  source: knart,
  says: { en: 'Weeks of swollen joints above which inflammatory arthritis is suspected' },
});
export const inflammatoryJoints = defineParameter({
  id: 'redFlag.inflammatoryJoints',
  default: 4,
  unit: 'joints',
  limits: { min: 1, max: 10 },
  whole: true,
  scopes: ['country', 'site'],
  source: knart,
  says: { en: 'Swollen joints above which inflammatory arthritis is suspected' },
});
export const morningStiffnessMinutes = defineParameter({
  id: 'redFlag.morningStiffnessMinutes',
  default: 30,
  unit: 'minutes',
  limits: { min: 15, max: 60 },
  whole: true,
  scopes: ['country', 'site'],
  source: own,
  says: { en: 'Minutes from which morning stiffness counts as a sign of inflammation' },
});
export const inflammatoryReferralDays = defineParameter({
  id: 'redFlag.inflammatoryReferralDays',
  default: 3,
  unit: 'days',
  limits: { min: 1, max: 14 },
  whole: true,
  scopes: ['country', 'site'],
  source: ng100,
  says: { en: 'Days within which suspected inflammatory arthritis is looked at' },
});
