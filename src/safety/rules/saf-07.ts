import { assessmentHours, item9Positive, ng225, suicideProfile } from '#evidence';
import { anyOf, type Tri } from '#kernel';
import {
  asqPositive,
  cssrsBehaviourEver,
  cssrsBehaviourRecent,
  cssrsGiven,
  cssrsIntent,
  cssrsMethod,
  cssrsPlan,
  cssrsThoughts,
  cssrsWish,
  item9Answer,
} from '#measures';
import { atLeast, defineRule, holdsTrue, type Presence, presenceOf } from '#reasoning';
import { noLevelsProfile } from '../cssrs-checks.ts';
import { disclosure } from '../facts.ts';

type Cssrs = {
  readonly given: Presence;
  readonly wish: boolean | null;
  readonly thoughts: boolean | null;
  readonly method: boolean | null;
  readonly intent: boolean | null;
  readonly plan: boolean | null;
  readonly ever: boolean | null;
};

/** Where a question was not asked, nothing is said about it here: the rules about absence do that. */
const wasAsked = (given: Presence): boolean => given === 'fresh' || given === 'without-value';

const someYes = ({ given, ...answers }: Cssrs): Tri => {
  if (!wasAsked(given)) return false;
  const { wish, thoughts, method, intent, plan, ever } = answers;
  return anyOf([wish, thoughts, method, intent, plan, ever].map((one) => holdsTrue(one)));
};

type Said = Pick<Cssrs, 'intent' | 'plan'> & {
  readonly recent: boolean | null;
  readonly said: boolean | null;
};

/** Stated intent, a plan or a recent act: somebody speaks with the person now. */
const isDisclosed = ({ intent, plan, recent, said }: Said): boolean =>
  [intent, plan, recent, said].includes(true);

export const saf07 = defineRule({
  id: 'SAF-07',
  version: 1,
  title: { en: 'Psychosocial assessment is asked for' },
  needs: {
    item9Given: presenceOf(item9Answer),
    item9: item9Answer,
    asqGiven: presenceOf(asqPositive),
    asq: asqPositive,
    given: presenceOf(cssrsGiven),
    wish: cssrsWish,
    thoughts: cssrsThoughts,
    method: cssrsMethod,
    intent: cssrsIntent,
    plan: cssrsPlan,
    ever: cssrsBehaviourEver,
    recent: cssrsBehaviourRecent,
    said: disclosure,
  },
  parameters: { profile: suicideProfile, positive: item9Positive, within: assessmentHours },
  checks: [
    noLevelsProfile,
    {
      says: { en: 'The person said something about not wanting to live' },
      anyOf: [
        {
          says: { en: 'Item 9 was answered {positive} or more' },
          holds: ({ item9Given, item9 }, { positive }) =>
            wasAsked(item9Given) && atLeast(item9, positive),
        },
        {
          says: { en: 'A question of ASQ was answered yes or refused' },
          holds: ({ asqGiven, asq }) => wasAsked(asqGiven) && holdsTrue(asq),
        },
        { says: { en: 'A question of C-SSRS was answered yes' }, holds: someYes },
        {
          says: { en: 'Intent, a plan or a recent act was spoken of' },
          holds: ({ said }) => said === true,
        },
      ],
    },
  ],
  proposes: {
    by: (known, { within }) => ({
      en: isDisclosed(known)
        ? `Intent, a plan or a recent act was spoken of: a person speaks with them now. Psychosocial assessment within ${within} hours. Look at the answers, the needs and the safety plan; nothing is computed from them.`
        : `Ask for a psychosocial assessment within ${within} hours. Look at the answers, the needs and the safety plan; nothing is computed from them, and they do not decide who gets care.`,
    }),
  },
  severity: { by: (known) => (isDisclosed(known) ? 'critical' : 'warning') },
  owners: ['engine', 'mental-health-clinician'],
  due: { by: (known) => (isDisclosed(known) ? { hours: 0 } : { hours: 'within' }) },
  tasks: [
    { code: 'immediate-human-contact', within: { hours: 0 }, when: isDisclosed },
    { code: 'psychosocial-assessment', within: { hours: 'within' } },
  ],
  evidence: [ng225],
  contested: {
    en: 'The triage colours used in the United States do what NG225 advises against: the profile of the site decides.',
  },
  examples: {
    met: {
      known: { item9Given: 'fresh', item9: 1 },
      parameters: { profile: 'UK-NG225' },
      severity: 'warning',
    },
    justNotMet: {
      known: { item9Given: 'fresh', item9: 0 },
      parameters: { profile: 'UK-NG225' },
    },
    unknown: { known: { given: 'fresh', wish: false }, parameters: { profile: 'UK-NG225' } },
  },
});
