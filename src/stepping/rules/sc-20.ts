import {
  chronicPainMonths,
  firstContactDays,
  own,
  scamp,
  step1PegMin,
  step2Gad,
  step2Phq,
} from '#evidence';
import { gadTotal, pegMean, phqTotal } from '#measures';
import { atLeast, defineRule, lessThan } from '#reasoning';
import { mskPainMonths } from '../facts.ts';

export const sc20 = defineRule({
  id: 'SC-20',
  version: 1,
  title: { en: 'Enter step 2: combined care with a care manager' },
  needs: { phq: phqTotal, months: mskPainMonths },
  parameters: { cut: step2Phq, chronic: chronicPainMonths, contact: firstContactDays },
  checks: [
    { says: { en: 'PHQ-9 is {cut} or more' }, holds: ({ phq }, { cut }) => atLeast(phq, cut) },
    {
      says: { en: 'Musculoskeletal pain for {chronic} months or longer' },
      holds: ({ months }, { chronic }) => atLeast(months, chronic),
    },
  ],
  proposes: {
    en: 'Offer 12 weeks of an optimised antidepressant or psychotherapy, by preference, then 6 sessions of pain self-management over 12 weeks and 6 months of continuation, led by a care manager whom a physician supervises.',
  },
  severity: 'advice',
  owners: ['care-manager', 'psychiatric-consultant'],
  due: { days: 'contact' },
  tasks: [
    { code: 'care-manager-contact', within: { days: 'contact' } },
    { code: 'treatment-preference-decision-aid', within: { days: 14 } },
    { code: 'phq9-repeat', within: { days: 42 } },
  ],
  evidence: [scamp],
  examples: {
    met: { known: { phq: 10, months: 3 } },
    justNotMet: { known: { phq: 9, months: 3 } },
    unknown: { known: { months: 3 } },
  },
});

/** Clinical-rules §0: anxiety alone enters step 2, with anxiety as its target. */
export const sc20a = defineRule({
  id: 'SC-20a',
  version: 1,
  title: { en: 'Enter step 2 for anxiety' },
  needs: { gad: gadTotal, phq: phqTotal, peg: pegMean, months: mskPainMonths },
  parameters: {
    gadCut: step2Gad,
    phqCut: step2Phq,
    pegMin: step1PegMin,
    chronic: chronicPainMonths,
    contact: firstContactDays,
  },
  checks: [
    {
      says: { en: 'GAD-7 is {gadCut} or more' },
      holds: ({ gad }, { gadCut }) => atLeast(gad, gadCut),
    },
    {
      says: { en: 'PHQ-9 is below {phqCut}' },
      holds: ({ phq }, { phqCut }) => lessThan(phq, phqCut),
    },
    {
      says: { en: 'PEG is {pegMin} or more' },
      holds: ({ peg }, { pegMin }) => atLeast(peg, pegMin),
    },
    {
      says: { en: 'Musculoskeletal pain for {chronic} months or longer' },
      holds: ({ months }, { chronic }) => atLeast(months, chronic),
    },
  ],
  proposes: { en: 'Offer combined care led by a care manager, with anxiety as its target.' },
  severity: 'advice',
  owners: ['care-manager', 'psychiatric-consultant'],
  due: { days: 'contact' },
  tasks: [{ code: 'care-manager-contact', within: { days: 'contact' } }],
  evidence: [own],
  examples: {
    met: { known: { gad: 10, phq: 9, peg: 4, months: 3 } },
    justNotMet: { known: { gad: 9, phq: 9, peg: 4, months: 3 } },
    unknown: { known: { gad: 10, peg: 4, months: 3 } },
  },
});
