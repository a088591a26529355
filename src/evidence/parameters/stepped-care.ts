import { bao, cdc2022, escape, own, pclSource, pcs, scamp, scepter, tsk } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

export const step1PegMin = defineParameter({
  id: 'step1.pegMin',
  default: 4,
  unit: 'points',
  limits: { min: 2, max: 7 },
  scopes: site,
  source: own,
  says: { en: 'PEG from which guided self-management is offered' },
});
export const chronicPainMonths = defineParameter({
  id: 'pain.chronicMonths',
  default: 3,
  unit: 'months',
  limits: { min: 1, max: 12 },
  scopes: site,
  source: scamp,
  says: { en: 'Months after which musculoskeletal pain counts as long-lasting' },
});
export const step2Phq = defineParameter({
  id: 'step2.phq',
  default: 10,
  unit: 'points',
  limits: { min: 5, max: 20 },
  whole: true,
  scopes: site,
  source: scamp,
  says: { en: 'PHQ-9 from which combined care is offered' },
});
export const step2Gad = defineParameter({
  id: 'step2.gad',
  default: 10,
  unit: 'points',
  limits: { min: 5, max: 15 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'GAD-7 from which combined care is offered for anxiety alone' },
});
export const step2Rmdq = defineParameter({
  id: 'step2.rmdq',
  default: 7,
  unit: 'points',
  limits: { min: 4, max: 16 },
  whole: true,
  scopes: site,
  source: escape,
  says: { en: 'RMDQ (24 items) from which combined care is offered on disability alone' },
});
export const rescreenDays = defineParameter({
  id: 'step0.rescreenDays',
  default: 91,
  unit: 'days',
  limits: { min: 91, max: 183 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days until somebody in universal care is screened again' },
});
export const stepupRelative = defineParameter({
  id: 'stepup.relative',
  default: 0.3,
  unit: 'share',
  limits: { min: 0.1, max: 0.5 },
  scopes: ['site'],
  source: scepter,
  says: { en: 'Fall in interference, as a share, that counts as an answer to step 1' },
});
export const stepupAbsolute = defineParameter({
  id: 'stepup.absolute',
  default: 2,
  unit: 'points',
  limits: { min: 0.5, max: 4 },
  scopes: ['site'],
  source: scepter,
  says: { en: 'Fall in interference, in points, that counts as an answer to step 1' },
});
export const stepupWeeks = defineParameter({
  id: 'stepup.weeks',
  default: 12,
  unit: 'weeks',
  limits: { min: 4, max: 24 },
  whole: true,
  scopes: ['site'],
  source: scepter,
  says: { en: 'Weeks in step 1 before its effect is judged' },
});
export const firstContactDays = defineParameter({
  id: 'cocm.firstContactDays',
  default: 28,
  unit: 'days',
  limits: { min: 1, max: 28 },
  whole: true,
  scopes: ['site'],
  source: bao,
  says: { en: 'Days within which the care manager makes the first follow-up contact' },
});
export const step3Phq = defineParameter({
  id: 'step3.phq',
  default: 20,
  unit: 'points',
  limits: { min: 15, max: 24 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'PHQ-9 from which specialist integrated care is offered' },
});
export const step3PhqAfterTrials = defineParameter({
  id: 'step3.phqAfterTrials',
  default: 15,
  unit: 'points',
  limits: { min: 10, max: 20 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'PHQ-9 from which specialist care is offered after adequate trials' },
});
export const step3Trials = defineParameter({
  id: 'step3.trials',
  default: 2,
  unit: 'trials',
  limits: { min: 1, max: 4 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Adequate treatment trials that count as enough tries' },
});
export const step3Pcl5 = defineParameter({
  id: 'step3.pcl5',
  default: 33,
  unit: 'points',
  limits: { min: 31, max: 38 },
  whole: true,
  scopes: site,
  source: pclSource,
  says: { en: 'PCL-5 that makes post-traumatic stress disorder probable' },
});
export const step3Pcs = defineParameter({
  id: 'step3.pcs',
  default: 30,
  unit: 'points',
  limits: { min: 20, max: 40 },
  whole: true,
  scopes: site,
  source: pcs,
  says: { en: 'PCS that counts as high catastrophising' },
});
export const step3Tsk17 = defineParameter({
  id: 'step3.tsk17',
  default: 37,
  unit: 'points',
  limits: { min: 33, max: 45 },
  whole: true,
  scopes: site,
  source: tsk,
  says: { en: 'TSK-17 above which fear of movement counts as high' },
});
export const step3Rmdq = defineParameter({
  id: 'step3.rmdq',
  default: 14,
  unit: 'points',
  limits: { min: 7, max: 20 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'RMDQ (24 items) that counts as high disability' },
});
export const step3PegPoorFunction = defineParameter({
  id: 'step3.pegPoorFunction',
  default: 7,
  unit: 'points',
  limits: { min: 4, max: 9 },
  scopes: site,
  source: own,
  says: { en: 'PEG that counts as poor function or high disability' },
});
export const mmeTrigger = defineParameter({
  id: 'mme.trigger',
  default: 50,
  unit: 'MME a day',
  limits: { min: 20, max: 90 },
  scopes: ['country'],
  source: cdc2022,
  says: { en: 'Morphine milligram equivalents a day from which benefit and risk are reassessed' },
});
