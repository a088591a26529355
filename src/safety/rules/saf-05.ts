import { columbia, columbiaTriage, lowDays, suicideProfile } from '#evidence';
import { not } from '#kernel';
import {
  cssrsBehaviourEver,
  cssrsGiven,
  cssrsIntent,
  cssrsMethod,
  cssrsPlan,
  cssrsThoughts,
  cssrsWish,
} from '#measures';
import { defineRule, holdsTrue, presenceOf } from '#reasoning';
import { cssrsAsked, triageAllowed } from '../cssrs-checks.ts';

/** The next day; the stream of a site moves it to the next working day of the person's calendar. */
const nextDay = { days: 1 };

export const saf05 = defineRule({
  id: 'SAF-05',
  version: 1,
  title: { en: 'C-SSRS: thoughts, and no more than that (Columbia)' },
  needs: {
    given: presenceOf(cssrsGiven),
    wish: cssrsWish,
    thoughts: cssrsThoughts,
    method: cssrsMethod,
    intent: cssrsIntent,
    plan: cssrsPlan,
    ever: cssrsBehaviourEver,
  },
  parameters: { profile: suicideProfile, within: lowDays },
  checks: [
    triageAllowed,
    cssrsAsked,
    {
      says: { en: 'Question 1 or 2 was answered yes' },
      anyOf: [
        { says: { en: 'Question 1 (wish to be dead)' }, holds: ({ wish }) => holdsTrue(wish) },
        { says: { en: 'Question 2 (thoughts)' }, holds: ({ thoughts }) => holdsTrue(thoughts) },
      ],
    },
    { says: { en: 'Question 3 was answered no' }, holds: ({ method }) => not(holdsTrue(method)) },
    { says: { en: 'Question 4 was answered no' }, holds: ({ intent }) => not(holdsTrue(intent)) },
    { says: { en: 'Question 5 was answered no' }, holds: ({ plan }) => not(holdsTrue(plan)) },
    { says: { en: 'Question 6 was answered no' }, holds: ({ ever }) => not(holdsTrue(ever)) },
  ],
  proposes: {
    en: 'A clinician looks at it on the next working day. Referral to behavioural health within {within} days. The person has the crisis contacts at hand. Ask again at the next contact.',
  },
  severity: 'warning',
  owners: ['care-manager'],
  due: { days: 'within' },
  tasks: [
    { code: 'clinician-review', within: nextDay },
    { code: 'behavioural-health-referral', within: { days: 'within' } },
    { code: 'crisis-resources', within: nextDay },
    { code: 'repeat-cssrs', within: { days: 'within' } },
  ],
  evidence: [columbia, columbiaTriage],
  examples: {
    met: {
      known: {
        given: 'fresh',
        wish: true,
        thoughts: false,
        method: false,
        intent: false,
        plan: false,
        ever: false,
      },
    },
    justNotMet: {
      known: {
        given: 'fresh',
        wish: true,
        thoughts: true,
        method: true,
        intent: false,
        plan: false,
        ever: false,
      },
    },
    unknown: {
      known: {
        given: 'fresh',
        wish: true,
        thoughts: true,
        method: false,
        intent: false,
        plan: false,
      },
    },
  },
});
