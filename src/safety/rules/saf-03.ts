import { columbia, suicideProfile } from '#evidence';
import { cssrsBehaviourRecent, cssrsGiven, cssrsIntentRecent } from '#measures';
import { defineRule, holdsTrue, presenceOf } from '#reasoning';
import { cssrsAsked, triageAllowed } from '../cssrs-checks.ts';

const now = { hours: 0 };

export const saf03 = defineRule({
  id: 'SAF-03',
  version: 1,
  title: { en: 'C-SSRS: contact at once (Columbia)' },
  needs: {
    given: presenceOf(cssrsGiven),
    intent: cssrsIntentRecent,
    recent: cssrsBehaviourRecent,
  },
  parameters: { profile: suicideProfile },
  checks: [
    triageAllowed,
    cssrsAsked,
    {
      says: { en: 'Intent within the past month, or suicidal behaviour within 3 months' },
      anyOf: [
        {
          says: { en: 'Question 4 or 5 was answered yes about the past month' },
          holds: ({ intent }) => holdsTrue(intent),
        },
        {
          says: { en: 'Suicidal behaviour within the past 3 months (6b)' },
          holds: ({ recent }) => holdsTrue(recent),
        },
      ],
    },
  ],
  proposes: {
    en: 'Immediate precautions: a person speaks with them now, and they are not left alone until evaluated. Emergency route. Act on lethal means.',
  },
  severity: 'critical',
  owners: ['on-call-clinician'],
  due: now,
  tasks: [
    { code: 'live-human-contact', within: now },
    { code: 'immediate-precautions', within: now },
    { code: 'means-safety', within: now },
  ],
  evidence: [columbia],
  examples: {
    met: { known: { given: 'fresh', intent: true, recent: false } },
    justNotMet: { known: { given: 'fresh', intent: false, recent: false } },
    unknown: { known: { given: 'fresh', intent: false } },
  },
});
