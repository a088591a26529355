import { bao, own, scepter } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;
const days = { unit: 'days', whole: true, scopes: site } as const;

export const step1ReviewDays = defineParameter({
  ...days,
  id: 'review.step1Days',
  default: 42,
  limits: { min: 14, max: 84 },
  source: scepter,
  says: { en: 'Days until a plan of step 1 is looked at' },
});
export const step2ReviewDays = defineParameter({
  ...days,
  id: 'review.step2Days',
  default: 56,
  limits: { min: 14, max: 84 },
  source: bao,
  says: { en: 'Days until a plan of step 2 is looked at (case review in weeks 8 to 12)' },
});
export const step3ReviewDays = defineParameter({
  ...days,
  id: 'review.step3Days',
  default: 28,
  limits: { min: 7, max: 56 },
  source: own,
  says: { en: 'Days until a plan of step 3 or 4 is looked at' },
});
export const notImprovingDays = defineParameter({
  ...days,
  id: 'caseload.notImprovingDays',
  default: 56,
  limits: { min: 28, max: 112 },
  source: bao,
  says: { en: 'Days in a step without a change that counts after which a person is listed' },
});
export const lostContactDays = defineParameter({
  ...days,
  id: 'caseload.lostContactDays',
  default: 21,
  limits: { min: 7, max: 90 },
  source: own,
  says: { en: 'Days without a talk after which contact counts as lost' },
});
export const lostDiaryDays = defineParameter({
  ...days,
  id: 'caseload.lostDiaryDays',
  default: 10,
  limits: { min: 3, max: 60 },
  source: own,
  says: { en: 'Days without a diary entry after which contact counts as lost' },
});
