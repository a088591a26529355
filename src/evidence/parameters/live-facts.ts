import { own } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

/** For how long what somebody wrote down about a person speaks for today. */
export const freshnessPassing = defineParameter({
  id: 'freshness.passing',
  default: 14,
  unit: 'days',
  limits: { min: 3, max: 28 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a state that passes (a severe infection) speaks for today' },
});
export const freshnessSubstances = defineParameter({
  id: 'freshness.substances',
  default: 182,
  unit: 'days',
  limits: { min: 28, max: 365 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which what was said of cannabis speaks for today' },
});
export const freshnessJudgement = defineParameter({
  id: 'freshness.judgement',
  default: 182,
  unit: 'days',
  limits: { min: 28, max: 365 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: {
    en: 'Days for which lost roles, and what a clinician judged of a person, speak for today',
  },
});
export const freshnessFreePlaces = defineParameter({
  id: 'freshness.freePlaces',
  default: 7,
  unit: 'days',
  limits: { min: 1, max: 28 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days after which the number of free places of a service is called old' },
});
