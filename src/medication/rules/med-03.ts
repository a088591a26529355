import { cdc2022, mmeCaution } from '#evidence';
import { defineRule, someFires, verdictsOf } from '#reasoning';
import { mmeKnownPart, mmeTotal } from '../facts.ts';
import { reaches } from '../readings.ts';

export const med03 = defineRule({
  id: 'MED-03',
  version: 1,
  title: { en: 'High opioid dose: extra caution' },
  needs: { mme: mmeTotal, knownPart: mmeKnownPart, lower: verdictsOf('MED-02') },
  parameters: { cut: mmeCaution },
  checks: [
    {
      says: { en: '{cut} MME a day or more' },
      holds: ({ mme, knownPart }, { cut }) => reaches(mme, knownPart, cut),
    },
  ],
  proposes: {
    en: 'Take extra care. CDC 2022 has no ceiling: this is information, and no reason by itself to lower the dose.',
  },
  // Clinical-rules §0: information once the lower threshold has spoken as a warning.
  severity: { by: ({ lower }) => (someFires(lower) ? 'info' : 'warning') },
  owners: ['prescriber'],
  due: null,
  evidence: [cdc2022],
  contested: { en: 'Public decision logic still says “taper now” at 90, from the 2016 guideline.' },
  examples: {
    met: {
      known: { mme: 90, knownPart: 90, lower: { 'MED-02': true } },
      severity: 'info',
    },
    justNotMet: { known: { mme: 89.9, knownPart: 89.9 } },
    unknown: { known: { mme: null, knownPart: 89.9 } },
  },
});
