import { own, reaskItem9Hours } from '#evidence';
import { item9LeftOut } from '#measures';
import { defineRule } from '#reasoning';

export const saf08 = defineRule({
  id: 'SAF-08',
  version: 1,
  title: { en: 'Item 9 of PHQ-9 was not answered' },
  needs: { leftOut: item9LeftOut },
  parameters: { within: reaskItem9Hours },
  checks: [
    {
      // Where no PHQ-9 was given, nothing was left out.
      says: { en: 'A PHQ-9 was given and item 9 was left unanswered' },
      holds: ({ leftOut }) => leftOut === true,
    },
  ],
  proposes: {
    en: 'Unknown, not zero: ask item 9 again, and a clinician asks at the next contact. No PHQ-9 total without it; a PHQ-8 may be reported as PHQ-8.',
  },
  severity: 'warning',
  owners: ['care-manager'],
  due: { hours: 'within' },
  tasks: [{ code: 're-ask-item9', within: { hours: 'within' } }],
  evidence: [own],
  examples: {
    met: { known: { leftOut: true } },
    justNotMet: { known: { leftOut: false } },
    unknown: null,
  },
});
