import {
  chronicPainMonths,
  gad2Positive,
  ng193,
  own,
  phq2Positive,
  rescreenDays,
  step1PegMin,
  step2Gad,
  step2Phq,
} from '#evidence';
import { allOf, not } from '#kernel';
import { gad2Total, gadTotal, pegMean, phq2Total, phqTotal } from '#measures';
import { atLeast, defineRule, moreThan, noneFires, presenceOf, verdictsOf } from '#reasoning';
import { currentStep, mskPainMonths } from '../facts.ts';
import { isBelow } from '../readings.ts';

/** Clinical-rules §2.1, step 0: everyone, until a rule opens a step for them. */
export const sc00 = defineRule({
  id: 'SC-00',
  version: 1,
  title: { en: 'Step 0: universal care' },
  needs: {
    months: mskPainMonths,
    peg: pegMean,
    phq: phqTotal,
    phq2: phq2Total,
    gad: gadTotal,
    gad2: gad2Total,
    step: presenceOf(currentStep),
    higher: verdictsOf('SC-10', 'SC-12', 'SC-20', 'SC-20a', 'SC-21', 'SC-30', 'SC-40'),
  },
  parameters: {
    chronic: chronicPainMonths,
    pegMin: step1PegMin,
    phqCut: step2Phq,
    gadCut: step2Gad,
    phq2Cut: phq2Positive,
    gad2Cut: gad2Positive,
    rescreen: rescreenDays,
  },
  checks: [
    { says: { en: 'No step has been decided yet' }, holds: ({ step }) => step === 'absent' },
    {
      says: {
        en: 'PHQ-9 is known (or only PHQ-2 was asked and is below {phq2Cut}) and leads to no step: below {phqCut}, or pain for less than {chronic} months',
      },
      holds: ({ phq, phq2, months }, { phqCut, phq2Cut, chronic }) => {
        const below = isBelow(phq, phqCut, phq2, phq2Cut);
        return phq === null ? below : not(allOf([not(below), atLeast(months, chronic)]));
      },
    },
    {
      says: {
        en: 'GAD-7 is known (or only GAD-2 was asked and is below {gad2Cut}) and leads to no step: below {gadCut}, PEG below {pegMin}, or pain for less than {chronic} months',
      },
      holds: ({ gad, gad2, peg, months }, { gadCut, gad2Cut, pegMin, chronic }) => {
        const below = isBelow(gad, gadCut, gad2, gad2Cut);
        const painful = allOf([atLeast(peg, pegMin), atLeast(months, chronic)]);
        return gad === null ? below : not(allOf([not(below), painful]));
      },
    },
    {
      says: { en: 'PEG is below {pegMin}, or pain has lasted {chronic} months at most' },
      holds: ({ peg, months }, { pegMin, chronic }) =>
        not(allOf([atLeast(peg, pegMin), moreThan(months, chronic)])),
    },
    {
      says: { en: 'It is known for how long pain has lasted, and how much it gets in the way' },
      holds: ({ peg, months }) => (peg === null || months === null ? 'unknown' : true),
    },
    {
      says: { en: 'No rule for a step is known to apply' },
      holds: ({ higher }) => noneFires(higher),
    },
  ],
  proposes: {
    by: ({ phq, gad }, { phqCut, gadCut }) => ({
      en: [
        universalCare,
        ...(atLeast(phq, phqCut) === true || atLeast(gad, gadCut) === true ? [lookAtMood] : []),
      ].join(' '),
    }),
  },
  // Nothing is wrong: that a decision waits is said by the intake itself.
  severity: 'info',
  owners: ['pcp'],
  due: null,
  tasks: [{ code: 're-screen', within: { days: 'rescreen' } }],
  evidence: [own, ng193],
  examples: {
    met: { known: { months: 3.5, peg: 3.9, phq: 9, gad: 9 } },
    justNotMet: { known: { months: 3.5, peg: 4, phq: 9, gad: 9 } },
    unknown: { known: { months: 3.5, peg: 3.9, phq2: 3, gad: 9 } },
  },
});

const universalCare =
  'Offer universal care: take the pain seriously and explain it, agree on safety and goals, and one activity of the person’s own choice; screen again in 3 to 6 months.';
const lookAtMood = 'Mood or worry is raised although no step opens: look at it in usual care now.';
