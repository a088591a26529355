import {
  chronicPainMonths,
  gad2Positive,
  own,
  phq2Positive,
  scepter,
  step1PegMin,
  step2Gad,
  step2Phq,
  vaSteppedCare,
} from '#evidence';
import { gad2Total, gadTotal, pegMean, phq2Total, phqTotal } from '#measures';
import { atLeast, defineRule, moreThan, noneFires, verdictsOf } from '#reasoning';
import { mskPainMonths } from '../facts.ts';
import { isBelow } from '../readings.ts';

export const sc10 = defineRule({
  id: 'SC-10',
  version: 1,
  title: { en: 'Enter step 1: guided self-management' },
  needs: {
    months: mskPainMonths,
    peg: pegMean,
    phq: phqTotal,
    phq2: phq2Total,
    gad: gadTotal,
    gad2: gad2Total,
    higher: verdictsOf('SC-12', 'SC-20', 'SC-20a', 'SC-21', 'SC-30', 'SC-40'),
  },
  parameters: {
    chronic: chronicPainMonths,
    pegMin: step1PegMin,
    phqCut: step2Phq,
    gadCut: step2Gad,
    phq2Cut: phq2Positive,
    gad2Cut: gad2Positive,
  },
  checks: [
    {
      says: { en: 'Musculoskeletal pain for more than {chronic} months' },
      holds: (known, { chronic }) => moreThan(known.months, chronic),
    },
    {
      says: { en: 'PEG is {pegMin} or more' },
      holds: ({ peg }, { pegMin }) => atLeast(peg, pegMin),
    },
    {
      says: { en: 'PHQ-9 is below {phqCut} (or only PHQ-2 was asked and is below {phq2Cut})' },
      holds: ({ phq, phq2 }, { phqCut, phq2Cut }) => isBelow(phq, phqCut, phq2, phq2Cut),
    },
    {
      says: { en: 'GAD-7 is below {gadCut} (or only GAD-2 was asked and is below {gad2Cut})' },
      holds: ({ gad, gad2 }, { gadCut, gad2Cut }) => isBelow(gad, gadCut, gad2, gad2Cut),
    },
    {
      says: { en: 'No rule for a higher step is known to apply' },
      holds: ({ higher }) => noneFires(higher),
    },
  ],
  proposes: {
    en: 'Offer education, guided self-management, a physiotherapist-led activity baseline and sleep basics; review at 4 to 6 weeks, decide at 12 weeks.',
  },
  severity: 'advice',
  owners: ['pcp', 'pt'],
  due: null,
  tasks: [{ code: 'step1-review', within: { days: 42 } }],
  evidence: [scepter, vaSteppedCare, own],
  examples: {
    met: { known: { months: 3.5, peg: 4, phq: 9, gad: 9 } },
    justNotMet: { known: { months: 3.5, peg: 3.9, phq: 9, gad: 9 } },
    unknown: { known: { months: 3.5, peg: 4, phq: 9, gad2: 3 } },
  },
});
