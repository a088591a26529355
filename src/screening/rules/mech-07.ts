import {
  crpNormal,
  das28Pain,
  discordantSwollen,
  fibromyalgicArthritis,
  fmMonths,
  fmPainHigh,
  fmPainLow,
  fmRegions,
  fmSeverityHigh,
  fmSeverityLow,
  tenderExcess,
} from '#evidence';
import { ask, type Tri } from '#kernel';
import {
  painRegions,
  swollenJointCount,
  symptomSeverity,
  tenderJoints,
  widespreadPain,
} from '#measures';
import { atLeast, atMost, defineRule, holdsTrue, presenceOf } from '#reasoning';
import { type Crp, crp, fibromyalgiaStated, rheumatoidArthritis, symptomMonths } from '../facts.ts';
import { meetsFibromyalgia } from '../readings.ts';

const excess = (tender: number | null, swollen: number | null): number | null =>
  tender === null || swollen === null ? null : tender - swollen;

const isNormal = (value: Crp | null, limit: number): Tri =>
  typeof value === 'number' ? atMost(value, limit) : ask(value, (said) => said === 'normal');

export const mech07 = defineRule({
  id: 'MECH-07',
  version: 1,
  title: { en: 'Rheumatoid arthritis: pain out of step with inflammation' },
  needs: {
    arthritis: rheumatoidArthritis,
    swollen: swollenJointCount,
    tender: tenderJoints,
    crp,
    wpi: widespreadPain,
    sss: symptomSeverity,
    regions: painRegions,
    months: symptomMonths,
    stated: fibromyalgiaStated,
    isStated: presenceOf(fibromyalgiaStated),
  },
  parameters: {
    mostSwollen: discordantSwollen,
    crpLimit: crpNormal,
    more: tenderExcess,
    wpiHigh: fmPainHigh,
    sssLow: fmSeverityLow,
    wpiLow: fmPainLow,
    sssHigh: fmSeverityHigh,
    regionsCut: fmRegions,
    monthsCut: fmMonths,
  },
  checks: [
    { says: { en: 'Rheumatoid arthritis' }, holds: ({ arthritis }) => holdsTrue(arthritis) },
    {
      says: { en: 'Swollen joints: {mostSwollen} or fewer' },
      holds: ({ swollen }, { mostSwollen }) => atMost(swollen, mostSwollen),
    },
    {
      says: { en: 'CRP is normal ({crpLimit} mg/l or less, or so the laboratory says)' },
      holds: (known, { crpLimit }) => isNormal(known.crp, crpLimit),
    },
    {
      says: { en: 'Much pain beside it' },
      anyOf: [
        {
          says: { en: 'Tender joints exceed swollen ones by {more} or more' },
          holds: ({ tender, swollen }, { more }) => atLeast(excess(tender, swollen), more),
        },
        {
          says: { en: 'Fibromyalgia criteria are met' },
          // Counts come first; a clinician's word is taken where there are none, and not asked for.
          holds: (known, cuts) => {
            const counted = meetsFibromyalgia(known, cuts);
            const isOpen = counted === 'unknown' && known.isStated !== 'absent';
            return isOpen ? holdsTrue(known.stated) : counted;
          },
        },
      ],
    },
  ],
  proposes: {
    en: 'Do not step up the DMARD on what the patient reports within DAS28 alone. Treat nociplastic pain, mood and sleep; the rheumatologist confirms by examination or ultrasound.',
  },
  severity: 'warning',
  owners: ['rheumatology'],
  due: { days: 14 },
  tasks: [
    { code: 'rheumatology-exam-or-ultrasound', within: { days: 28 } },
    { code: 'treat-nociplastic-pain-mood-sleep', within: { days: 28 } },
  ],
  evidence: [das28Pain, fibromyalgicArthritis],
  derive: ({ tender, swollen }) => {
    const difference = excess(tender, swollen);
    return difference === null ? {} : { tenderMinusSwollen: difference };
  },
  examples: {
    met: { known: { arthritis: true, swollen: 2, tender: 9, crp: 5 } },
    justNotMet: { known: { arthritis: true, swollen: 3, tender: 12, crp: 5 } },
    unknown: { known: { arthritis: true, swollen: 2, tender: 9 } },
  },
});
