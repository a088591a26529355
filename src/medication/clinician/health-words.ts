import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HealthName } from '#medication';

/** What is written down beside the medicines, as one picks it from a list. */
export const healthWords: Readonly<Record<HealthName, MessageDescriptor>> = {
  egfr: msg`eGFR (kidneys)`,
  creatinine: msg`Creatinine`,
  creatinineBaseline: msg`Creatinine before the medicine was begun`,
  leukocytes: msg`White cells`,
  neutrophils: msg`Neutrophils`,
  platelets: msg`Platelets`,
  alt: msg`ALT (liver)`,
  ast: msg`AST (liver)`,
  cancerSickleOrEndOfLife: msg`Cancer, sickle cell disease or end-of-life care`,
  sleepDisorderedBreathing: msg`Breathing stops in sleep (apnoea)`,
  overdoseOrSubstanceUse: msg`An overdose or a substance use disorder in the past`,
  kidneyDisease: msg`Kidney disease`,
  kidneyFailure: msg`Kidney failure`,
  liverDisease: msg`Liver disease`,
  lostTolerance: msg`Lost tolerance to opioids`,
  copd: msg`COPD`,
  heartFailure: msg`Heart failure`,
  ulcerOrBleed: msg`An ulcer or a bleed of the stomach in the past`,
  heavyAlcohol: msg`Heavy alcohol use`,
  narrowAngleGlaucoma: msg`Narrow-angle glaucoma`,
  bipolar: msg`Bipolar disorder`,
  chronicPrimaryPain: msg`Chronic primary pain`,
  opioidReviewed: msg`Benefit and risk of the opioid were reviewed`,
  pdmpLooked: msg`The prescription monitoring programme was looked at`,
  urineTested: msg`A urine drug test was made`,
};
