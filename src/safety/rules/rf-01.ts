import { redFlagSource } from '#evidence';
import { defineRule, holdsTrue, presenceOf } from '#reasoning';
import { bodyWarningSign } from '../facts.ts';

/** Where nobody asked about warning signs there is nothing to conclude; whoever is not sure counts as yes. */
export const rf01 = defineRule({
  id: 'RF-01',
  version: 1,
  title: { en: 'Warning sign of the body' },
  needs: { asked: presenceOf(bodyWarningSign), sign: bodyWarningSign },
  parameters: {},
  checks: [
    {
      says: { en: 'Warning signs of the body were asked about' },
      holds: ({ asked }) => asked === 'fresh' || asked === 'without-value',
    },
    {
      says: {
        en: 'One is new or cannot be ruled out, and no clinician has cleared it: numb saddle area, bladder or bowel, growing weakness, hot joint, injury, sight, chest',
      },
      holds: ({ sign }) => holdsTrue(sign),
    },
  ],
  proposes: {
    en: 'Emergency route: reach the person now. Freeze the progression of activity until a clinician has cleared the sign, with a note.',
  },
  severity: 'critical',
  owners: ['clinician'],
  due: { hours: 0 },
  evidence: [redFlagSource],
  examples: {
    met: { known: { asked: 'fresh', sign: true } },
    justNotMet: { known: { asked: 'fresh', sign: false } },
    unknown: { known: { asked: 'without-value' } },
  },
});
