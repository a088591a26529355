import { knart, sameDayDays, suicideProfile } from '#evidence';
import { cssrsBehaviourRecent, cssrsGiven, cssrsIntent, cssrsMethod, cssrsPlan } from '#measures';
import { defineRule, holdsTrue, presenceOf } from '#reasoning';
import { cssrsAsked, triageAllowed } from '../cssrs-checks.ts';

export const saf02 = defineRule({
  id: 'SAF-02',
  version: 1,
  title: { en: 'C-SSRS is positive (VA rule)' },
  needs: {
    given: presenceOf(cssrsGiven),
    method: cssrsMethod,
    intent: cssrsIntent,
    plan: cssrsPlan,
    recent: cssrsBehaviourRecent,
  },
  parameters: { profile: suicideProfile, within: sameDayDays },
  checks: [
    triageAllowed,
    cssrsAsked,
    {
      says: { en: 'One of questions 3, 4, 5 or 6b was answered yes' },
      anyOf: [
        { says: { en: 'Question 3 (method)' }, holds: ({ method }) => holdsTrue(method) },
        { says: { en: 'Question 4 (intent)' }, holds: ({ intent }) => holdsTrue(intent) },
        { says: { en: 'Question 5 (plan with intent)' }, holds: ({ plan }) => holdsTrue(plan) },
        {
          says: { en: 'Question 6b (behaviour within 3 months)' },
          holds: ({ recent }) => holdsTrue(recent),
        },
      ],
    },
  ],
  proposes: {
    en: 'Comprehensive suicide risk evaluation the same day, with a safety plan and means safety.',
  },
  severity: 'critical',
  owners: ['mental-health-clinician'],
  due: { days: 'within' },
  tasks: [
    { code: 'comprehensive-suicide-risk-evaluation', within: { days: 'within' } },
    { code: 'safety-plan', within: { days: 'within' } },
    { code: 'means-safety', within: { days: 'within' } },
  ],
  evidence: [knart],
  examples: {
    met: { known: { given: 'fresh', method: true, intent: false, plan: false, recent: false } },
    justNotMet: {
      known: { given: 'fresh', method: false, intent: false, plan: false, recent: false },
    },
    unknown: { known: { given: 'fresh', method: false, intent: false, plan: false } },
  },
});
