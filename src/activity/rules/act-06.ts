import {
  exposureStartHigh,
  exposureStartLow,
  exposureTrials,
  fabqPhysicalHigh,
  step3Tsk17,
  vlaeyen,
} from '#evidence';
import { tsk17Total } from '#measures';
import { atLeast, defineRule, moreThan } from '#reasoning';
import { fabqPhysical } from '../facts.ts';

export const act06 = defineRule({
  id: 'ACT-06',
  version: 1,
  title: { en: 'Fear of movement: exposure by a hierarchy' },
  needs: { tsk: tsk17Total, fabq: fabqPhysical },
  parameters: {
    tskCut: step3Tsk17,
    fabqCut: fabqPhysicalHigh,
    low: exposureStartLow,
    high: exposureStartHigh,
  },
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
  proposes: {
    en: 'Offer exposure: rate activities from 0 to 100 (PHODA), start with one of {low} to {high} unless the plan works with expectations, 10 to 15 sessions.',
  },
  severity: 'info',
  owners: ['pt', 'psychology'],
  due: null,
  evidence: [vlaeyen, exposureTrials],
  examples: {
    met: { known: { tsk: 38 } },
    justNotMet: { known: { tsk: 37, fabq: 14 } },
    unknown: { known: { tsk: 37 } },
  },
});
