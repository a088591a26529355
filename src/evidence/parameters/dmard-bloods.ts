import { bsr2017 } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

export const dmardFirstDays = defineParameter({
  id: 'dmard.firstDays',
  default: 14,
  unit: 'days',
  limits: { min: 7, max: 28 },
  whole: true,
  scopes: site,
  source: bsr2017,
  says: { en: 'Days between blood tests until the dose has been stable' },
});
export const dmardStableWeeks = defineParameter({
  id: 'dmard.stableWeeks',
  default: 6,
  unit: 'weeks',
  limits: { min: 4, max: 13 },
  whole: true,
  scopes: site,
  source: bsr2017,
  says: { en: 'Weeks on a stable dose after which blood tests become monthly' },
});
export const dmardMiddleDays = defineParameter({
  id: 'dmard.middleDays',
  default: 31,
  unit: 'days',
  limits: { min: 28, max: 84 },
  whole: true,
  scopes: site,
  source: bsr2017,
  says: { en: 'Days between blood tests in the months after that' },
});
export const dmardMiddleMonths = defineParameter({
  id: 'dmard.middleMonths',
  default: 3,
  unit: 'months',
  limits: { min: 2, max: 6 },
  whole: true,
  scopes: site,
  source: bsr2017,
  says: { en: 'Months of monthly blood tests' },
});
export const dmardLaterDays = defineParameter({
  id: 'dmard.laterDays',
  default: 84,
  unit: 'days',
  limits: { min: 28, max: 91 },
  whole: true,
  scopes: site,
  source: bsr2017,
  says: { en: 'Days between blood tests from then on' },
});
export const sulfasalazineEndDays = defineParameter({
  id: 'dmard.sulfasalazineEndDays',
  default: 365,
  unit: 'days',
  limits: { min: 365, max: 3650 },
  whole: true,
  scopes: site,
  source: bsr2017,
  says: { en: 'Days on sulfasalazine alone after which blood tests end' },
});
export const leukocytesLow = defineParameter({
  id: 'dmard.leukocytesLow',
  default: 3.5,
  unit: '10⁹/l',
  limits: { min: 2.5, max: 4 },
  scopes: site,
  source: bsr2017,
  says: { en: 'White cells below which a DMARD is held or discussed' },
});
export const neutrophilsLow = defineParameter({
  id: 'dmard.neutrophilsLow',
  default: 1.6,
  unit: '10⁹/l',
  limits: { min: 1, max: 2 },
  scopes: site,
  source: bsr2017,
  says: { en: 'Neutrophils below which a DMARD is held or discussed' },
});
export const plateletsLow = defineParameter({
  id: 'dmard.plateletsLow',
  default: 140,
  unit: '10⁹/l',
  limits: { min: 100, max: 150 },
  scopes: site,
  source: bsr2017,
  says: { en: 'Platelets below which a DMARD is held or discussed' },
});
export const transaminaseHigh = defineParameter({
  id: 'dmard.transaminaseHigh',
  default: 100,
  unit: 'U/l',
  limits: { min: 60, max: 150 },
  scopes: site,
  source: bsr2017,
  says: { en: 'ALT or AST above which a DMARD is held or discussed' },
});
export const creatinineRise = defineParameter({
  id: 'dmard.creatinineRise',
  default: 0.3,
  unit: 'share',
  limits: { min: 0.15, max: 0.5 },
  scopes: site,
  source: bsr2017,
  says: { en: 'Rise in creatinine above which a DMARD is held or discussed' },
});
