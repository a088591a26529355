import { scepter, singleSession } from '#evidence';
import { defineRule, isOneOf } from '#reasoning';
import { currentStep } from '../facts.ts';

export const sc11 = defineRule({
  id: 'SC-11',
  version: 1,
  title: { en: 'Step 1: how much, and for how long' },
  needs: { step: currentStep },
  parameters: {},
  checks: [
    { says: { en: 'The person is in step 1' }, holds: ({ step }) => isOneOf<unknown>(step, 1) },
  ],
  proposes: {
    en: 'Give 12 weeks of self-management by web or phone (an internet programme, or tailored physiotherapy); one pain education class of 2 hours may take its place.',
  },
  severity: 'info',
  owners: ['care-manager'],
  due: null,
  evidence: [scepter, singleSession],
  examples: {
    met: { known: { step: 1 } },
    justNotMet: { known: { step: 2 } },
    unknown: { known: {} },
  },
});
