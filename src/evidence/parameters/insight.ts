import { immpact, own, pegSource } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const site = ['site'] as const;

export const functionRiseAbsolute = defineParameter({
  id: 'ew01.absolute',
  default: 1,
  unit: 'points',
  limits: { min: 0.5, max: 3 },
  scopes: site,
  source: pegSource,
  says: { en: 'Rise in interference, in points, that counts as worse' },
});
export const functionRiseRelative = defineParameter({
  id: 'ew01.relative',
  default: 0.3,
  unit: 'share',
  limits: { min: 0.1, max: 0.6 },
  scopes: site,
  source: immpact,
  says: { en: 'Rise in interference, as a share of the usual value, that counts as worse' },
});
export const functionReadingsApartDays = defineParameter({
  id: 'ew01.daysApart',
  default: 7,
  unit: 'days',
  limits: { min: 3, max: 28 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days between the two worse readings' },
});
export const silentDays = defineParameter({
  id: 'ew06.silentDays',
  default: 7,
  unit: 'days',
  limits: { min: 3, max: 28 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days without a diary entry that count as silence' },
});
export const usualAdherence = defineParameter({
  id: 'ew06.adherence',
  default: 0.7,
  unit: 'share',
  limits: { min: 0.3, max: 1 },
  scopes: site,
  source: own,
  says: { en: 'Share of days filled in before, from which silence says something' },
});
export const adherenceDays = defineParameter({
  id: 'ew06.adherenceDays',
  default: 28,
  unit: 'days',
  limits: { min: 14, max: 56 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days before the silence over which the share is counted' },
});
export const missedVisits = defineParameter({
  id: 'ew06.missedVisits',
  default: 2,
  unit: 'visits',
  limits: { min: 1, max: 5 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Missed visits that call for a person to ring' },
});
export const worseDaysInARow = defineParameter({
  id: 'ew10.days',
  default: 3,
  unit: 'days',
  limits: { min: 2, max: 7 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Recorded days in a row above the person’s own usual pain' },
});
export const usualPainDays = defineParameter({
  id: 'ew10.usualDays',
  default: 28,
  unit: 'days',
  limits: { min: 14, max: 56 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days that make up the person’s own usual pain' },
});
export const usualPainFewestDays = defineParameter({
  id: 'ew10.fewestUsualDays',
  default: 7,
  unit: 'days',
  limits: { min: 5, max: 28 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Fewest recorded days from which usual pain is computed' },
});
export const usualPainDeviations = defineParameter({
  id: 'ew10.deviations',
  default: 1,
  unit: 'standard deviations',
  limits: { min: 0.5, max: 3 },
  scopes: site,
  source: own,
  says: { en: 'Standard deviations above usual pain from which a day counts as worse' },
});
export const worseDaysFreshDays = defineParameter({
  id: 'ew10.freshDays',
  default: 7,
  unit: 'days',
  limits: { min: 3, max: 14 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days back within which the worse days must all lie' },
});
