import {
  asamBenzodiazepine,
  beers2023,
  cdc2022,
  duloxetineLabel,
  fdaCitalopram,
  hhs2019,
  kdigo,
  naloxoneIndications,
  opioidCds,
  own,
  pddiWarfarin,
} from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;
/** A prescriber may go slower; the limits keep it from being faster. */
const prescriber = ['country', 'site', 'clinician'] as const;

export const mmeCaution = defineParameter({
  id: 'mme.caution',
  default: 90,
  unit: 'MME a day',
  limits: { min: 50, max: 120 },
  scopes: ['country'],
  source: cdc2022,
  says: {
    en: 'Morphine milligram equivalents a day from which extra caution is said (no ceiling)',
  },
});
export const adultAge = defineParameter({
  id: 'medicines.adultAge',
  default: 18,
  unit: 'years',
  limits: { min: 16, max: 21 },
  whole: true,
  scopes: ['country'],
  source: opioidCds,
  says: { en: 'Age from which the opioid thresholds for adults are used' },
});
export const olderAge = defineParameter({
  id: 'medicines.olderAge',
  default: 65,
  unit: 'years',
  limits: { min: 60, max: 75 },
  whole: true,
  scopes: site,
  source: beers2023,
  says: { en: 'Age from which medicines are looked at as in older people' },
});
export const naloxoneEgfr = defineParameter({
  id: 'naloxone.egfr',
  default: 30,
  unit: 'ml/min/1.73 m²',
  limits: { min: 15, max: 45 },
  scopes: site,
  source: naloxoneIndications,
  says: { en: 'eGFR below which kidney failure counts for offering naloxone' },
});
export const kidneyDiseaseEgfr = defineParameter({
  id: 'kidney.diseaseEgfr',
  default: 60,
  unit: 'ml/min/1.73 m²',
  limits: { min: 45, max: 60 },
  scopes: site,
  source: kdigo,
  says: { en: 'eGFR below which kidney disease counts' },
});
export const opioidFirstReviewDays = defineParameter({
  id: 'opioidReview.firstDays',
  default: 28,
  unit: 'days',
  limits: { min: 7, max: 28 },
  whole: true,
  scopes: site,
  source: opioidCds,
  says: { en: 'Days after a start or increase within which an opioid is reviewed' },
});
export const opioidReviewDays = defineParameter({
  id: 'opioidReview.days',
  default: 90,
  unit: 'days',
  limits: { min: 28, max: 90 },
  whole: true,
  scopes: site,
  source: opioidCds,
  says: { en: 'Days between reviews of benefit and risk of an opioid' },
});
export const pdmpDays = defineParameter({
  id: 'opioidReview.pdmpDays',
  default: 90,
  unit: 'days',
  limits: { min: 28, max: 90 },
  whole: true,
  scopes: site,
  source: opioidCds,
  says: { en: 'Days between looks at the prescription monitoring programme (US)' },
});
export const urineTestDays = defineParameter({
  id: 'opioidReview.urineTestDays',
  default: 365,
  unit: 'days',
  limits: { min: 90, max: 365 },
  whole: true,
  scopes: site,
  source: opioidCds,
  says: { en: 'Days between urine drug tests (US)' },
});
export const opioidTaperMonthly = defineParameter({
  id: 'taper.opioidMonthly',
  default: 0.1,
  unit: 'share of the dose',
  limits: { min: 0.02, max: 0.1 },
  scopes: prescriber,
  source: hhs2019,
  says: { en: 'Largest cut of an opioid in 4 weeks after a year of use or longer' },
});
export const opioidTaperFourWeeks = defineParameter({
  id: 'taper.opioidFourWeeks',
  default: 0.2,
  unit: 'share of the dose',
  limits: { min: 0.05, max: 0.2 },
  scopes: prescriber,
  source: hhs2019,
  says: { en: 'Largest cut of an opioid in 4 weeks after shorter use' },
});
export const opioidLongUseDays = defineParameter({
  id: 'taper.opioidLongUseDays',
  default: 365,
  unit: 'days',
  limits: { min: 180, max: 365 },
  whole: true,
  scopes: site,
  source: hhs2019,
  says: { en: 'Days of use from which an opioid is tapered slowly' },
});
export const benzodiazepineTaper = defineParameter({
  id: 'taper.benzodiazepineTwoWeeks',
  default: 0.25,
  unit: 'share of the dose',
  limits: { min: 0.05, max: 0.25 },
  scopes: prescriber,
  source: asamBenzodiazepine,
  says: { en: 'Largest cut of a benzodiazepine in 2 weeks' },
});
export const benzodiazepineUseDays = defineParameter({
  id: 'taper.benzodiazepineUseDays',
  default: 28,
  unit: 'days',
  limits: { min: 14, max: 28 },
  whole: true,
  scopes: site,
  source: asamBenzodiazepine,
  says: { en: 'Days of use from which a benzodiazepine is not stopped at once' },
});
export const cnsActiveClasses = defineParameter({
  id: 'cnsActive.classes',
  default: 3,
  unit: 'classes',
  limits: { min: 2, max: 4 },
  whole: true,
  scopes: site,
  source: beers2023,
  says: { en: 'Classes of medicine acting on the brain from which falls are looked at' },
});
export const warfarinNsaidAge = defineParameter({
  id: 'warfarinNsaid.age',
  default: 65,
  unit: 'years',
  limits: { min: 60, max: 75 },
  whole: true,
  scopes: site,
  source: pddiWarfarin,
  says: { en: 'Age above which bleeding under warfarin and an NSAID is more likely' },
});
export const nsaidEgfrAvoid = defineParameter({
  id: 'nsaid.egfrAvoid',
  default: 30,
  unit: 'ml/min/1.73 m²',
  limits: { min: 30, max: 45 },
  scopes: site,
  source: kdigo,
  says: { en: 'eGFR below which NSAIDs are avoided' },
});
export const nsaidEgfrCaution = defineParameter({
  id: 'nsaid.egfrCaution',
  default: 60,
  unit: 'ml/min/1.73 m²',
  limits: { min: 45, max: 60 },
  scopes: site,
  source: kdigo,
  says: { en: 'eGFR below which NSAIDs are not taken for long' },
});
export const nsaidProlongedDays = defineParameter({
  id: 'nsaid.prolongedDays',
  default: 28,
  unit: 'days',
  limits: { min: 7, max: 90 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days of an NSAID that count as prolonged use' },
});
export const duloxetineEgfr = defineParameter({
  id: 'duloxetine.egfr',
  default: 30,
  unit: 'ml/min/1.73 m²',
  limits: { min: 30, max: 45 },
  scopes: site,
  source: duloxetineLabel,
  says: { en: 'eGFR below which duloxetine is avoided' },
});
export const citalopramMax = defineParameter({
  id: 'citalopram.maxMg',
  default: 40,
  unit: 'mg a day',
  limits: { min: 20, max: 40 },
  scopes: ['country'],
  source: fdaCitalopram,
  says: { en: 'Largest daily dose of citalopram' },
});
export const citalopramMaxOlder = defineParameter({
  id: 'citalopram.maxOlderMg',
  default: 20,
  unit: 'mg a day',
  limits: { min: 10, max: 20 },
  scopes: ['country'],
  source: fdaCitalopram,
  says: { en: 'Largest daily dose of citalopram in older people' },
});
