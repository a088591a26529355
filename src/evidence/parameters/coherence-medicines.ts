import { beers2023, duloxetineLabel, own } from '../citations.ts';
import { fdaNsaidPregnancy } from '../citations-screening.ts';
import { stopBang } from '../citations-sleep.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

export const coherenceGapDays = defineParameter({
  id: 'coherence.gapDays',
  default: 14,
  unit: 'days',
  limits: { min: 7, max: 28 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days between two changes that could each upset the person' },
});
export const exposureDoseHours = defineParameter({
  id: 'coh01.hours',
  default: 6,
  unit: 'hours',
  limits: { min: 4, max: 12 },
  scopes: site,
  source: own,
  says: { en: 'Hours before an exposure session without a calming tablet when needed' },
});
export const stopBangOpenMax = defineParameter({
  id: 'coh05.openItems',
  default: 3,
  unit: 'answers',
  limits: { min: 2, max: 5 },
  whole: true,
  scopes: site,
  source: stopBang,
  says: { en: 'Missing STOP-Bang answers from which apnoea counts as possible' },
});
export const premedicatedShareMax = defineParameter({
  id: 'coh06.share',
  default: 0.5,
  unit: 'share of the sessions',
  limits: { min: 0.25, max: 1 },
  scopes: site,
  source: own,
  says: { en: 'Share of activity sessions after a painkiller from which it is a gate' },
});
export const activatingDoseHour = defineParameter({
  id: 'coh19.hour',
  default: 15,
  unit: 'o’clock',
  limits: { min: 12, max: 18 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Hour of the day after which an activating medicine disturbs sleep' },
});
export const longSleepOnset = defineParameter({
  id: 'coh19.sleepOnset',
  default: 30,
  unit: 'minutes',
  limits: { min: 20, max: 60 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Minutes to fall asleep above which it takes long' },
});
export const cnsActiveMedicines = defineParameter({
  id: 'coh29.medicines',
  default: 3,
  unit: 'medicines',
  limits: { min: 2, max: 5 },
  whole: true,
  scopes: site,
  source: beers2023,
  says: { en: 'Medicines acting on the brain from which falls and thinking are looked at' },
});
export const titrationDays = defineParameter({
  id: 'coh32.titrationDays',
  default: 56,
  unit: 'days',
  limits: { min: 28, max: 84 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days after a start or change of an antidepressant that count as titration' },
});
export const paracetamolWithAlcohol = defineParameter({
  id: 'coh35.paracetamolMg',
  default: 3000,
  unit: 'mg a day',
  limits: { min: 2000, max: 4000 },
  scopes: site,
  source: own,
  says: { en: 'Paracetamol a day above which alcohol endangers the liver' },
});
export const systolicHigh = defineParameter({
  id: 'coh37.systolic',
  default: 140,
  unit: 'mmHg',
  limits: { min: 130, max: 180 },
  whole: true,
  scopes: site,
  source: duloxetineLabel,
  says: { en: 'Upper blood pressure from which it is not under control' },
});
export const diastolicHigh = defineParameter({
  id: 'coh37.diastolic',
  default: 90,
  unit: 'mmHg',
  limits: { min: 80, max: 110 },
  whole: true,
  scopes: site,
  source: duloxetineLabel,
  says: { en: 'Lower blood pressure from which it is not under control' },
});
export const recentInfarctionMonths = defineParameter({
  id: 'coh37.infarctionMonths',
  default: 6,
  unit: 'months',
  limits: { min: 1, max: 12 },
  scopes: site,
  source: own,
  says: { en: 'Months for which a heart attack counts as recent' },
});
export const muscleRelaxantDays = defineParameter({
  id: 'coh57.days',
  default: 21,
  unit: 'days',
  limits: { min: 14, max: 28 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days after which a muscle relaxant gets in the way of rehabilitation' },
});
export const nsaidGestationWeeks = defineParameter({
  id: 'coh59.nsaidWeeks',
  default: 20,
  unit: 'weeks',
  limits: { min: 18, max: 28 },
  whole: true,
  scopes: site,
  source: fdaNsaidPregnancy,
  says: { en: 'Week of pregnancy from which NSAIDs are not taken' },
});
export const lethalSupplyDays = defineParameter({
  id: 'coh60.supplyDays',
  default: 14,
  unit: 'days',
  limits: { min: 7, max: 28 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Longest supply of a medicine that kills in overdose while safety is in question' },
});
