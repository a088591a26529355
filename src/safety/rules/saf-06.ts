import { asqSource, suicideProfile } from '#evidence';
import { asqAcute, asqPositive } from '#measures';
import { defineRule, holdsTrue, presenceOf } from '#reasoning';
import { noLevels } from '../cssrs-checks.ts';

/** Where no ASQ was given there is nothing to conclude; whether one is due is SAF-01's and SC-01's. */
export const saf06 = defineRule({
  id: 'SAF-06',
  version: 2,
  title: { en: 'ASQ is positive' },
  needs: { given: presenceOf(asqPositive), positive: asqPositive, acute: asqAcute },
  parameters: { profile: suicideProfile },
  checks: [
    {
      says: { en: 'ASQ was given' },
      holds: ({ given }) => given === 'fresh' || given === 'without-value',
    },
    {
      says: { en: 'One of questions 1 to 4 was answered yes or refused' },
      holds: ({ positive }) => holdsTrue(positive),
    },
  ],
  proposes: { by: ({ acute }, { profile }) => asked(acute, profile) },
  severity: 'critical',
  owners: ['clinician'],
  due: { hours: 0 },
  tasks: [{ code: 'suicide-safety-assessment', within: { hours: 0 } }],
  evidence: [asqSource],
  examples: {
    met: { known: { given: 'fresh', positive: true, acute: false } },
    justNotMet: { known: { given: 'fresh', positive: false, acute: false } },
    unknown: { known: { given: 'without-value' } },
  },
});

/** Under NG225 the answers are shown and a person speaks; nothing is sorted by them. */
function asked(acute: boolean | null, profile: string) {
  if (profile === noLevels) {
    return {
      en: 'Speak with the person now about what they answered, and ask for a psychosocial assessment.',
    };
  }
  return acute === false
    ? { en: 'Not acute: brief suicide safety assessment before the person leaves.' }
    : { en: 'Acute, or not known not to be: full evaluation now; keep the person in sight.' };
}
