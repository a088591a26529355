import { knart, opioidCds, own, pclSource } from '../citations.ts';
import { auditCCutOffs, ortOudSource, ortSource, tapsTool } from '../citations-screening.ts';
import { defineChoice, defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

export const ptsdScreenCut = defineParameter({
  id: 'pcptsd.cut',
  default: 4,
  unit: 'points',
  limits: { min: 3, max: 5 },
  whole: true,
  scopes: site,
  source: pclSource,
  says: { en: 'PC-PTSD-5 from which PCL-5 and a closer look follow' },
});
export const ptsdScreenCutWomen = defineParameter({
  id: 'pcptsd.cutWomen',
  default: 3,
  unit: 'points',
  limits: { min: 3, max: 5 },
  whole: true,
  scopes: site,
  source: pclSource,
  says: { en: 'The same for women, and for all where the setting is to miss nobody' },
});
export const ptsdScreenSetting = defineChoice({
  id: 'pcptsd.setting',
  default: 'ordinary',
  choices: ['ordinary', 'sensitive'],
  scopes: [...site, 'patient'],
  source: knart,
  says: { en: 'Whether the lower cut of PC-PTSD-5 holds for all (sensitive)' },
});
export const auditCMen = defineParameter({
  id: 'auditC.men',
  default: 4,
  unit: 'points',
  limits: { min: 3, max: 8 },
  whole: true,
  scopes: site,
  source: auditCCutOffs,
  says: { en: 'AUDIT-C from which drinking is talked about, men' },
});
export const auditCWomen = defineParameter({
  id: 'auditC.women',
  default: 3,
  unit: 'points',
  limits: { min: 2, max: 8 },
  whole: true,
  scopes: site,
  source: auditCCutOffs,
  says: { en: 'AUDIT-C from which drinking is talked about, women' },
});
export const gramsPerDrink = defineParameter({
  id: 'auditC.gramsPerDrink',
  default: 14,
  unit: 'g of alcohol',
  limits: { min: 8, max: 20 },
  scopes: ['country'],
  source: own,
  says: { en: 'What one drink of AUDIT-C means (US 14, UK 8, many countries 10)' },
});
export const ortHigh = defineParameter({
  id: 'ort.high',
  default: 8,
  unit: 'points',
  limits: { min: 4, max: 12 },
  whole: true,
  scopes: site,
  source: ortSource,
  says: { en: 'ORT from which opioids are watched more closely' },
});
export const ortOudCut = defineParameter({
  id: 'ort.oud',
  default: 3,
  unit: 'points',
  limits: { min: 2, max: 5 },
  whole: true,
  scopes: site,
  source: ortOudSource,
  says: { en: 'ORT-OUD from which opioids are watched more closely' },
});
export const tapsProblem = defineParameter({
  id: 'taps.problem',
  default: 1,
  unit: 'points',
  limits: { min: 1, max: 2 },
  whole: true,
  scopes: site,
  source: tapsTool,
  says: { en: 'TAPS-2 score of a substance that means problem use' },
});
export const tapsHigherRisk = defineParameter({
  id: 'taps.higherRisk',
  default: 2,
  unit: 'points',
  limits: { min: 2, max: 3 },
  whole: true,
  scopes: site,
  source: tapsTool,
  says: { en: 'TAPS-2 score of a substance that means higher risk' },
});
export const oudLookBackDays = defineParameter({
  id: 'oud.lookBackDays',
  default: 90,
  unit: 'days',
  limits: { min: 30, max: 365 },
  whole: true,
  scopes: site,
  source: opioidCds,
  says: { en: 'Days within which a diagnosis of opioid use disorder calls for treatment' },
});
export const mdqSymptoms = defineParameter({
  id: 'mdq.symptoms',
  default: 7,
  unit: 'symptoms',
  limits: { min: 5, max: 9 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'MDQ symptoms that, together and with impairment, make it positive (to verify)' },
});
export const contraceptionAge = defineParameter({
  id: 'pregnancy.contraceptionAge',
  default: 55,
  unit: 'years',
  limits: { min: 50, max: 60 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Age from which contraception is no longer asked about' },
});
