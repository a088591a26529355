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

const composite = { scopes: site, source: own } as const;

export const braceWeeksMax = defineParameter({
  id: 'coh08.weeks',
  default: 4,
  unit: 'weeks',
  limits: { min: 1, max: 12 },
  ...composite,
  says: { en: 'Weeks after which a brace for pain without a known cause is too long' },
});
export const passiveShareMax = defineParameter({
  id: 'coh09.share',
  default: 50,
  unit: '%',
  limits: { min: 10, max: 90 },
  ...composite,
  says: { en: 'Share of the time in physiotherapy that may be passive' },
});
export const sameRegionImages = defineParameter({
  id: 'coh10.images',
  default: 2,
  unit: 'images',
  limits: { min: 2, max: 6 },
  whole: true,
  ...composite,
  says: { en: 'Images of one region within a year that reassure no more' },
});
export const imagesWithinDays = defineParameter({
  id: 'coh10.days',
  default: 365,
  unit: 'days',
  limits: { min: 180, max: 730 },
  whole: true,
  ...composite,
  says: { en: 'Days within which images of one region are counted' },
});
export const reassuranceContactsMax = defineParameter({
  id: 'coh10.contacts',
  default: 3,
  unit: 'contacts a week',
  limits: { min: 1, max: 14 },
  whole: true,
  ...composite,
  says: { en: 'Unscheduled contacts a week to be reassured, while exposure goes on' },
});
export const activityRise = defineParameter({
  id: 'coh12.cdai',
  default: 6,
  unit: 'points',
  limits: { min: 3, max: 15 },
  ...composite,
  says: { en: 'Rise of the CDAI above which an inflammatory disease flares' },
});
export const minutesBeforeSleep = defineParameter({
  id: 'coh18.minutes',
  default: 60,
  unit: 'minutes',
  limits: { min: 30, max: 180 },
  ...composite,
  says: { en: 'Minutes between vigorous exercise and the sleep window' },
});
export const stiffMinutes = defineParameter({
  id: 'coh26.stiffMinutes',
  default: 30,
  unit: 'minutes',
  limits: { min: 10, max: 120 },
  ...composite,
  says: { en: 'Minutes of morning stiffness from which early exercise fails' },
});
export const afterRisingMinutes = defineParameter({
  id: 'coh26.afterRising',
  default: 60,
  unit: 'minutes',
  limits: { min: 15, max: 180 },
  ...composite,
  says: { en: 'Minutes after getting up that count as the stiff part of the morning' },
});
export const goalDifference = defineParameter({
  id: 'coh42.percent',
  default: 25,
  unit: '%',
  limits: { min: 5, max: 100 },
  ...composite,
  says: { en: 'How far two goals in numbers for the same thing may lie apart' },
});
export const weeklyMeasureMinutes = defineParameter({
  id: 'burden.measureMinutes',
  default: 15,
  unit: 'minutes a week',
  limits: { min: 5, max: 60 },
  scopes: person,
  source: own,
  says: { en: 'Minutes of questionnaires a week that a person can be asked for' },
});
export const easyReadingGrade = defineParameter({
  id: 'coh46.grade',
  default: 6,
  unit: 'school grade',
  limits: { min: 3, max: 9 },
  ...composite,
  says: { en: 'School grade that somebody who finds reading hard can follow' },
});
export const painPromptsMax = defineParameter({
  id: 'coh48.prompts',
  default: 4,
  unit: 'a day',
  limits: { min: 2, max: 10 },
  whole: true,
  ...composite,
  says: { en: 'Pain questions a day that feed worry about pain' },
});
export const napMinutesMax = defineParameter({
  id: 'coh52.minutes',
  default: 30,
  unit: 'minutes',
  limits: { min: 10, max: 60 },
  ...composite,
  says: { en: 'Minutes a nap may last beside work on sleep' },
});
export const napUntilHour = defineParameter({
  id: 'coh52.hour',
  default: 15,
  unit: 'o’clock',
  limits: { min: 12, max: 18 },
  ...composite,
  says: { en: 'Hour of the day after which a nap takes sleep from the night' },
});
export const procedureRestHours = defineParameter({
  id: 'coh55.hours',
  default: 72,
  unit: 'hours',
  limits: { min: 24, max: 336 },
  ...composite,
  says: { en: 'Hours around an injection or operation in which load does not grow' },
});
export const lightAfterRisingMinutes = defineParameter({
  id: 'reinforce.lightMinutes',
  default: 60,
  unit: 'minutes',
  limits: { min: 15, max: 180 },
  ...composite,
  says: { en: 'Minutes after getting up in which bright light sets the inner clock' },
});
export const calmBeforeBedMinutes = defineParameter({
  id: 'reinforce.calmMinutes',
  default: 90,
  unit: 'minutes',
  limits: { min: 15, max: 180 },
  ...composite,
  says: { en: 'Minutes before the sleep window in which calming down helps the night' },
});
export const firstLookDays = defineParameter({
  id: 'reinforce.firstLookDays',
  default: 14,
  unit: 'days',
  limits: { min: 3, max: 42 },
  whole: true,
  ...composite,
  says: { en: 'Days after a new medicine in which a first look catches what goes wrong' },
});
