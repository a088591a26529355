import {
  exposureAgainstActivity,
  fabqPhysicalHigh,
  step3Tsk17,
  tsk as tskSource,
  vlaeyen,
} from '#evidence';
import { fabqPhysicalTotal, tsk17Total } from '#measures';
import { atLeast, defineRule, moreThan } from '#reasoning';

export const mech05 = defineRule({
  id: 'MECH-05',
  version: 1,
  title: { en: 'Fear of movement is high' },
  needs: { tsk: tsk17Total, fabq: fabqPhysicalTotal },
  parameters: { tskCut: step3Tsk17, fabqCut: fabqPhysicalHigh },
  checks: [
    {
      says: { en: 'Fear of movement is high' },
      anyOf: [
        {
          says: { en: 'TSK-17 is above {tskCut}' },
          holds: ({ tsk }, { tskCut }) => moreThan(tsk, tskCut),
        },
        {
          says: { en: 'FABQ physical activity is {fabqCut} or more' },
          holds: ({ fabq }, { fabqCut }) => atLeast(fabq, fabqCut),
        },
      ],
    },
  ],
  proposes: { en: 'Offer graded exposure, not only graded activity.' },
  severity: 'advice',
  owners: ['pt', 'psychology'],
  due: { days: 28 },
  tasks: [{ code: 'offer-graded-exposure', within: { days: 28 } }],
  evidence: [tskSource, vlaeyen, exposureAgainstActivity],
  contested: { en: 'In people with back pain who were not chosen by fear, it was no better.' },
  examples: {
    met: { known: { tsk: 38 } },
    justNotMet: { known: { tsk: 37, fabq: 14 } },
    unknown: { known: { tsk: 37 } },
  },
});
