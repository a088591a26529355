import { defineCitation } from '../citation.ts';
import { own } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const labels = defineCitation({
  key: 'LABELS',
  grade: 'cited',
  reference:
    'US labels: pregabalin dizziness ~30/8 %, somnolence ~23/8 %; gabapentin 28/8, 21/5; cyclobenzaprine drowsiness 29-38 %; tramadol dizziness 26-33 %.',
});
const burden = defineCitation({
  key: 'CCM',
  grade: 'cited',
  reference:
    'Shippee ND et al. Cumulative complexity. J Clin Epidemiol 2012;65:1041; May C, Montori V, Mair F. BMJ 2009;339:b2803.',
});

const site = ['country', 'site'] as const;
const person = ['site', 'patient'] as const;

export const hangoverHours = defineParameter({
  id: 'coh21.hours',
  default: 8,
  unit: 'hours',
  limits: { min: 6, max: 14 },
  scopes: site,
  source: labels,
  says: { en: 'Hours after a long-acting night sedative before rehabilitation or driving' },
});
export const nightFromHour = defineParameter({
  id: 'coh21.nightFromHour',
  default: 18,
  unit: 'o’clock',
  limits: { min: 16, max: 22 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Hour of the day from which a dose counts as a night dose' },
});
export const nightUntilHour = defineParameter({
  id: 'coh21.nightUntilHour',
  default: 6,
  unit: 'o’clock',
  limits: { min: 3, max: 8 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Hour of the day until which a dose counts as a night dose' },
});
export const sedationWindowHours = defineParameter({
  id: 'coh20.hours',
  default: 6,
  unit: 'hours',
  limits: { min: 2, max: 12 },
  scopes: site,
  source: labels,
  says: { en: 'Hours after a sedating medicine in which therapy suffers' },
});
export const dailyTasksMax = defineParameter({
  id: 'burden.tasksPerDay',
  default: 5,
  unit: 'tasks a day',
  limits: { min: 1, max: 15 },
  scopes: person,
  source: burden,
  says: { en: 'Tasks on an average day that a person can be asked for' },
});
export const weeklyVisitsMax = defineParameter({
  id: 'burden.visitsPerWeek',
  default: 2,
  unit: 'visits a week',
  limits: { min: 0, max: 7 },
  scopes: person,
  source: burden,
  says: { en: 'Visits in person a week that a person can be asked for' },
});
