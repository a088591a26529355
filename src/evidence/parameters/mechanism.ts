import { own, pcs } from '../citations.ts';
import {
  csiSeverity,
  fibromyalgia2016,
  fibromyalgicArthritis,
  noSasSource,
  selfEfficacy,
} from '../citations-screening.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

const criterion = (id: string, value: number, unit: string, says: string) =>
  defineParameter({
    id: `fibromyalgia.${id}`,
    default: value,
    unit,
    limits: { min: value, max: value },
    whole: true,
    // Published criteria: shown, never tuned.
    scopes: [],
    source: fibromyalgia2016,
    says: { en: says },
  });

export const fmPainHigh = criterion('wpiHigh', 7, 'areas', 'Widespread pain index, first way');
export const fmSeverityLow = criterion('sssLow', 5, 'points', 'Symptom severity, first way');
export const fmPainLow = criterion('wpiLow', 4, 'areas', 'Widespread pain index, second way');
export const fmSeverityHigh = criterion('sssHigh', 9, 'points', 'Symptom severity, second way');
export const fmRegions = criterion('regions', 4, 'regions', 'Regions of 5 with pain');
export const fmMonths = criterion('months', 3, 'months', 'Months the symptoms have lasted');

export const csiRaised = defineParameter({
  id: 'csi.raised',
  default: 40,
  unit: 'points',
  limits: { min: 30, max: 60 },
  whole: true,
  scopes: site,
  source: csiSeverity,
  says: { en: 'CSI part A from which the body is examined for hypersensitivity' },
});
export const catastrophisingPcs = defineParameter({
  id: 'catastrophising.pcs',
  default: 30,
  unit: 'points',
  limits: { min: 20, max: 40 },
  whole: true,
  scopes: site,
  source: pcs,
  says: { en: 'PCS from which worries about pain are worked on' },
});
export const catastrophisingRumination = defineParameter({
  id: 'catastrophising.rumination',
  default: 11,
  unit: 'points',
  limits: { min: 8, max: 14 },
  whole: true,
  scopes: site,
  source: pcs,
  says: { en: 'PCS rumination from which worries about pain are worked on' },
});
/** A composite: the guide of UW-CAP puts 57 near 30 on the PCS. */
export const catastrophisingUwCap = defineParameter({
  id: 'catastrophising.uwCap',
  default: 57,
  unit: 'T points',
  limits: { min: 52, max: 65 },
  scopes: site,
  source: own,
  says: { en: 'UW-CAP from which worries about pain are worked on, where PCS is not used' },
});
export const selfEfficacyLow = defineParameter({
  id: 'pseq.low',
  default: 20,
  unit: 'points',
  limits: { min: 15, max: 30 },
  whole: true,
  scopes: site,
  source: selfEfficacy,
  says: { en: 'PSEQ below which confidence counts as low' },
});
export const selfEfficacyGood = defineParameter({
  id: 'pseq.good',
  default: 40,
  unit: 'points',
  limits: { min: 30, max: 45 },
  whole: true,
  scopes: site,
  source: selfEfficacy,
  says: { en: 'PSEQ from which confidence counts as good' },
});
export const discordantSwollen = defineParameter({
  id: 'arthritis.swollenMost',
  default: 2,
  unit: 'joints',
  limits: { min: 0, max: 4 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Swollen joints at the most where pain is out of step with inflammation' },
});
export const crpNormal = defineParameter({
  id: 'arthritis.crpNormal',
  default: 5,
  unit: 'mg/l',
  limits: { min: 3, max: 10 },
  scopes: site,
  source: own,
  says: { en: 'CRP up to which it is normal (the limit of your laboratory)' },
});
export const tenderExcess = defineParameter({
  id: 'arthritis.tenderExcess',
  default: 7,
  unit: 'joints',
  limits: { min: 5, max: 10 },
  whole: true,
  scopes: site,
  source: fibromyalgicArthritis,
  says: { en: 'Tender joints more than swollen ones that point to other pain' },
});
/** A composite in place of ISI: the MOS index together with the sleep gate. */
export const mosSleepBurden = defineParameter({
  id: 'sleep.mosBurden',
  default: 40,
  unit: 'points',
  limits: { min: 30, max: 60 },
  scopes: site,
  source: own,
  says: { en: 'MOS sleep problems index that counts as insomnia where ISI is not used' },
});
/** A composite in place of STOP-Bang. */
export const noSasRaised = defineParameter({
  id: 'sleep.noSas',
  default: 8,
  unit: 'points',
  limits: { min: 7, max: 10 },
  whole: true,
  scopes: site,
  source: noSasSource,
  says: { en: 'NoSAS from which sleep apnoea is looked for where STOP-Bang is not used' },
});
