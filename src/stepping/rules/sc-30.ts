import {
  mmeTrigger,
  own,
  step3Pcl5,
  step3Pcs,
  step3PegPoorFunction,
  step3Phq,
  step3PhqAfterTrials,
  step3Rmdq,
  step3Trials,
  step3Tsk17,
  vaSteppedCare,
} from '#evidence';
import { allOf, anyOf, type Tri } from '#kernel';
import { pcl5Total, pcsTotal, pegMean, phqTotal, rmdqTotal, tsk17Total } from '#measures';
import { atLeast, defineRule, holdsTrue, moreThan, type Presence, presenceOf } from '#reasoning';
import {
  adequateTrials,
  complexPolypharmacy,
  dailyMme,
  highDisability,
  poorFunction,
  stepTwoFailed,
  traumaImpairment,
} from '../facts.ts';

/** A score comes first; a judgement counts where there is none, and nobody is asked for one. */
const scoredOrJudged = (scored: Tri, judged: Presence, judgement: () => boolean | null): Tri =>
  scored !== 'unknown' || judged === 'absent' ? scored : holdsTrue(judgement());

export const sc30 = defineRule({
  id: 'SC-30',
  version: 1,
  title: { en: 'Enter step 3: specialist integrated care' },
  needs: {
    phq: phqTotal,
    trials: adequateTrials,
    pcl5: pcl5Total,
    impairment: traumaImpairment,
    pcs: pcsTotal,
    tsk: tsk17Total,
    rmdq: rmdqTotal,
    peg: pegMean,
    failed: stepTwoFailed,
    mme: dailyMme,
    polypharmacy: complexPolypharmacy,
    disability: highDisability,
    poor: poorFunction,
    isDisabilityJudged: presenceOf(highDisability),
    isFunctionJudged: presenceOf(poorFunction),
  },
  parameters: {
    phqCut: step3Phq,
    phqTried: step3PhqAfterTrials,
    enough: step3Trials,
    pcl5Cut: step3Pcl5,
    pcsCut: step3Pcs,
    tskCut: step3Tsk17,
    rmdqHigh: step3Rmdq,
    pegPoor: step3PegPoorFunction,
    mmeCut: mmeTrigger,
  },
  checks: [
    {
      says: { en: 'One reason for specialist care is there' },
      anyOf: [
        {
          says: { en: 'PHQ-9 is {phqCut} or more' },
          holds: ({ phq }, p) => atLeast(phq, p.phqCut),
        },
        {
          says: { en: 'PHQ-9 is {phqTried} or more after {enough} adequate trials' },
          holds: ({ phq, trials }, p) =>
            allOf([atLeast(phq, p.phqTried), atLeast(trials, p.enough)]),
        },
        {
          says: { en: 'PCL-5 is {pcl5Cut} or more, with impairment' },
          holds: ({ pcl5, impairment }, p) =>
            allOf([atLeast(pcl5, p.pcl5Cut), holdsTrue(impairment)]),
        },
        {
          says: {
            en: 'PCS is {pcsCut} or more, or TSK-17 above {tskCut}, with high disability (RMDQ {rmdqHigh} or PEG {pegPoor}, or so judged) after step 2 failed',
          },
          holds: (known, p) =>
            allOf([
              anyOf([atLeast(known.pcs, p.pcsCut), moreThan(known.tsk, p.tskCut)]),
              scoredOrJudged(
                anyOf([atLeast(known.rmdq, p.rmdqHigh), atLeast(known.peg, p.pegPoor)]),
                known.isDisabilityJudged,
                () => known.disability,
              ),
              holdsTrue(known.failed),
            ]),
        },
        {
          says: {
            en: '{mmeCut} MME a day or more, with poor function (PEG {pegPoor} or more, or so judged)',
          },
          holds: (known, p) =>
            allOf([
              atLeast(known.mme, p.mmeCut),
              scoredOrJudged(
                atLeast(known.peg, p.pegPoor),
                known.isFunctionJudged,
                () => known.poor,
              ),
            ]),
        },
        {
          says: { en: 'Complex polypharmacy' },
          holds: ({ polypharmacy }) => holdsTrue(polypharmacy),
        },
      ],
    },
  ],
  proposes: {
    en: 'Offer pain psychology over 8 to 16 sessions (CBT, ACT or exposure), a psychiatric consultation, a medication review, and a case conference within 4 weeks.',
  },
  severity: 'advice',
  owners: ['case-lead'],
  due: { days: 28 },
  tasks: [{ code: 'case-conference', within: { days: 28 } }],
  evidence: [vaSteppedCare, own],
  examples: {
    met: { known: { phq: 20 } },
    justNotMet: {
      known: { phq: 19, trials: 1, pcl5: 32, failed: false, mme: 49, polypharmacy: false },
    },
    unknown: { known: { phq: 19, trials: 1 } },
  },
});
