import {
  columbiaTriage,
  knart,
  moderateFollowUpDays,
  moderateHours,
  suicideProfile,
} from '#evidence';
import { allOf, not } from '#kernel';
import { cssrsBehaviourEver, cssrsBehaviourRecent, cssrsGiven, cssrsMethod } from '#measures';
import { defineRule, holdsTrue, noneFires, presenceOf, verdictsOf } from '#reasoning';
import { cssrsAsked, triageAllowed } from '../cssrs-checks.ts';

export const saf04 = defineRule({
  id: 'SAF-04',
  version: 1,
  title: { en: 'C-SSRS: a clinician within a day (Columbia)' },
  needs: {
    given: presenceOf(cssrsGiven),
    method: cssrsMethod,
    ever: cssrsBehaviourEver,
    recent: cssrsBehaviourRecent,
    higher: verdictsOf('SAF-03'),
  },
  parameters: { profile: suicideProfile, within: moderateHours, again: moderateFollowUpDays },
  checks: [
    triageAllowed,
    cssrsAsked,
    {
      says: { en: 'A method was thought of, or there was suicidal behaviour before' },
      anyOf: [
        {
          says: { en: 'Question 3 (method) was answered yes' },
          holds: ({ method }) => holdsTrue(method),
        },
        {
          says: { en: 'Suicidal behaviour in life, and not within the past 3 months' },
          holds: ({ ever, recent }) => allOf([holdsTrue(ever), not(holdsTrue(recent))]),
        },
      ],
    },
    {
      says: { en: 'Contact at once (SAF-03) is not asked for' },
      holds: ({ higher }) => noneFires(higher),
    },
  ],
  proposes: {
    en: 'A clinician speaks with the person within {within} hours; safety plan; somebody follows up within {again} days.',
  },
  severity: 'warning',
  owners: ['mental-health-clinician'],
  due: { hours: 'within' },
  tasks: [
    { code: 'clinician-contact', within: { hours: 'within' } },
    { code: 'safety-plan', within: { hours: 'within' } },
    { code: 'follow-up', within: { days: 'again' } },
  ],
  evidence: [columbiaTriage, knart],
  contested: { en: 'The VA screen is negative where behaviour lies further back than 3 months.' },
  examples: {
    met: { known: { given: 'fresh', method: false, ever: true, recent: false } },
    justNotMet: {
      known: { given: 'fresh', method: true, ever: true, recent: true, higher: { 'SAF-03': true } },
    },
    unknown: { known: { given: 'fresh', method: false, ever: true } },
  },
});
