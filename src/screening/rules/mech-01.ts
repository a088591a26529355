import {
  fibromyalgia2016,
  fmMonths,
  fmPainHigh,
  fmPainLow,
  fmRegions,
  fmSeverityHigh,
  fmSeverityLow,
} from '#evidence';
import { painRegions, symptomSeverity, widespreadPain } from '#measures';
import { atLeast, defineRule } from '#reasoning';
import { symptomMonths } from '../facts.ts';
import { isWideAndSevere, meetsFibromyalgia, shownVerdict } from '../readings.ts';

export const mech01 = defineRule({
  id: 'MECH-01',
  version: 1,
  title: { en: 'Fibromyalgia criteria of 2016 are met' },
  needs: {
    wpi: widespreadPain,
    sss: symptomSeverity,
    regions: painRegions,
    months: symptomMonths,
  },
  parameters: {
    wpiHigh: fmPainHigh,
    sssLow: fmSeverityLow,
    wpiLow: fmPainLow,
    sssHigh: fmSeverityHigh,
    regionsCut: fmRegions,
    monthsCut: fmMonths,
  },
  checks: [
    {
      says: {
        en: 'WPI {wpiHigh} or more with SSS {sssLow} or more, or WPI {wpiLow} to 6 with SSS {sssHigh} or more',
      },
      holds: (known, cuts) => isWideAndSevere(known, cuts),
    },
    {
      says: { en: 'Pain in {regionsCut} of 5 regions or more' },
      holds: ({ regions }, { regionsCut }) => atLeast(regions, regionsCut),
    },
    {
      says: { en: 'For {monthsCut} months or more' },
      holds: ({ months }, { monthsCut }) => atLeast(months, monthsCut),
    },
  ],
  proposes: {
    en: 'Criteria-positive, which may stand beside other diagnoses. Explain sensitisation; exercise, CBT or ACT, sleep.',
  },
  severity: 'advice',
  owners: ['rheumatology', 'pcp'],
  due: { days: 28 },
  tasks: [
    { code: 'label-fm-criteria-positive', within: { days: 28 } },
    { code: 'sensitisation-education', within: { days: 28 } },
  ],
  evidence: [fibromyalgia2016],
  contested: { en: 'The rule of 2011 (WPI 3 to 6) is still about: 4 to 6 is used here.' },
  derive: (known, cuts) => {
    const { wpi, sss } = known;
    if (wpi === null && sss === null) return {};
    return {
      wpi,
      sss,
      polysymptomaticDistress: wpi === null || sss === null ? null : wpi + sss,
      fmCriteriaMet: shownVerdict(meetsFibromyalgia(known, cuts)),
    };
  },
  examples: {
    met: { known: { wpi: 4, sss: 9, regions: 4, months: 3 } },
    justNotMet: { known: { wpi: 3, sss: 12, regions: 4, months: 3 } },
    unknown: { known: { wpi: 7, sss: 5, regions: 4 } },
  },
});
