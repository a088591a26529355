import { bao } from '../citations.ts';
import { bridge, impact } from '../citations-stepping.ts';
import { defineParameter } from '../parameter.ts';

const days = { unit: 'days', whole: true, scopes: ['country', 'site'] } as const;

/** Clinical-rules §2.2: the sources differ, so a site chooses. */
export const contactTargetDays = defineParameter({
  ...days,
  id: 'cocm.contactTargetDays',
  default: 14,
  limits: { min: 7, max: 14 },
  source: bao,
  says: { en: 'Days within which the first follow-up contact is aimed at' },
});
export const contactAcuteDays = defineParameter({
  ...days,
  id: 'cadence.acuteDays',
  default: 14,
  limits: { min: 7, max: 28 },
  source: impact,
  says: { en: 'Days between contacts in the first weeks of a step with a care manager' },
});
export const acuteWeeks = defineParameter({
  ...days,
  id: 'cadence.acuteWeeks',
  default: 12,
  unit: 'weeks',
  limits: { min: 4, max: 24 },
  source: impact,
  says: { en: 'Weeks for which contacts are kept that close' },
});
export const contactMonthlyDays = defineParameter({
  ...days,
  id: 'cadence.monthlyDays',
  default: 28,
  limits: { min: 14, max: 31 },
  source: bridge,
  says: { en: 'Days between contacts after the first weeks, and after a step down' },
});
export const contactContinuationDays = defineParameter({
  ...days,
  id: 'cadence.continuationDays',
  default: 56,
  limits: { min: 28, max: 84 },
  source: bridge,
  says: { en: 'Days between contacts in continuation' },
});
export const contactSelfManagedDays = defineParameter({
  ...days,
  id: 'cadence.selfManagedDays',
  default: 42,
  limits: { min: 14, max: 42 },
  source: bridge,
  says: { en: 'Days between contacts in guided self-management (a first look after 4 to 6 weeks)' },
});
