import { own } from '../citations.ts';
import { spielman, titrationSummaries, vaCbti } from '../citations-sleep.ts';
import { defineChoice, defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;
/** Read for one person in their record, never for one clinician's work. */
const person = ['country', 'site', 'patient'] as const;

export const sleepWindowFloor = defineParameter({
  id: 'sleep.windowFloor',
  default: 330,
  unit: 'min',
  limits: { min: 270, max: 360 },
  whole: true,
  scopes: person,
  source: vaCbti,
  says: { en: 'Shortest sleep window (4.5 to 6 h are published)' },
});
export const sleepWindowMode = defineChoice({
  id: 'sleep.windowMode',
  default: 'TST',
  choices: ['TST', 'TST+30'],
  scopes: person,
  source: vaCbti,
  says: { en: 'How the first sleep window follows from total sleep time' },
});
export const titrationVariant = defineChoice({
  id: 'sleep.titration',
  default: '85/80',
  choices: ['85/80', '90/85'],
  scopes: person,
  source: spielman,
  says: { en: 'Sleep efficiency from which the window grows, and below which it shrinks' },
});
export const titrationStep = defineParameter({
  id: 'sleep.titrationStep',
  default: 15,
  unit: 'min',
  limits: { min: 15, max: 30 },
  whole: true,
  scopes: person,
  source: titrationSummaries,
  says: { en: 'Minutes by which the sleep window changes in a week' },
});
export const windowRelief = defineParameter({
  id: 'sleep.windowRelief',
  default: 30,
  unit: 'min',
  limits: { min: 15, max: 60 },
  whole: true,
  scopes: person,
  source: own,
  says: { en: 'Minutes by which the window widens when sleep restriction does harm' },
});
export const restrictionPainTimes = defineParameter({
  id: 'sleep.painTimes',
  default: 2,
  unit: 'times',
  limits: { min: 1.5, max: 3 },
  scopes: site,
  source: own,
  says: { en: 'Pain against its start from which sleep restriction is stopped' },
});
export const restrictionMoodDrop = defineParameter({
  id: 'sleep.moodDrop',
  default: 5,
  unit: 'points',
  limits: { min: 3, max: 7 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Rise of PHQ-9 from which sleep restriction is stopped' },
});
