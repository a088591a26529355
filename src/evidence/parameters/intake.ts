import { own } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const days = {
  unit: 'days',
  whole: true,
  scopes: ['country', 'site'],
  source: own,
} as const;

export const referralDecideDays = defineParameter({
  ...days,
  id: 'intake.referralDecideDays',
  default: 3,
  limits: { min: 1, max: 14 },
  says: { en: 'Days within which a referral is accepted or declined' },
});
export const referralTellDays = defineParameter({
  ...days,
  id: 'intake.referralTellDays',
  default: 2,
  limits: { min: 1, max: 14 },
  says: { en: 'Days within which whoever referred is told what was decided' },
});
export const intakeReplyDays = defineParameter({
  ...days,
  id: 'intake.replyDays',
  default: 7,
  limits: { min: 1, max: 28 },
  says: { en: 'Days within which the team answers whoever handed in an intake' },
});
