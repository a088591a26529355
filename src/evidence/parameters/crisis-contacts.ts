import { own } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

export const crisisWarnDays = defineParameter({
  id: 'safety.crisisWarnDays',
  default: 14,
  unit: 'days',
  limits: { min: 1, max: 30 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days before crisis contacts go stale from which the clinic is warned' },
});
