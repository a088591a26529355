import { followUpDays, followUpHours, safetyPlanning, suicideProfile } from '#evidence';
import { anyOf, type Tri } from '#kernel';
import { cssrsGiven } from '#measures';
import { anyFires, defineRule, presenceOf, verdictsOf } from '#reasoning';
import { noLevels } from '../cssrs-checks.ts';
import { crisisContactOn, engagedAgain, screenAlarmed } from '../facts.ts';

export const saf10 = defineRule({
  id: 'SAF-10',
  version: 1,
  title: { en: 'Safety plan and follow-up calls' },
  needs: {
    screens: verdictsOf('SAF-02', 'SAF-03', 'SAF-04', 'SAF-05', 'SAF-06'),
    assessment: verdictsOf('SAF-07'),
    cssrs: presenceOf(cssrsGiven),
    alarmed: presenceOf(screenAlarmed),
    engaged: presenceOf(engagedAgain),
    reached: presenceOf(crisisContactOn),
  },
  parameters: { profile: suicideProfile, first: followUpHours, every: followUpDays },
  checks: [
    {
      says: {
        en: 'A second screen was positive (SAF-02 to SAF-06, or what stands in their place)',
      },
      holds: ({ screens, assessment, cssrs, alarmed }, { profile }) =>
        anyOf([
          alarmed === 'fresh',
          anyFires(screens),
          inTheirPlace(assessment['SAF-07'], cssrs, profile),
        ]),
    },
    {
      says: { en: 'Nobody has said that the person is engaged in care again' },
      holds: ({ engaged }) => engaged !== 'fresh',
    },
  ],
  proposes: {
    by: ({ reached }, { first, every }) => ({
      en:
        reached === 'fresh'
          ? `Speak with the person at least every ${every} days until they are engaged in care. Keep the safety plan up to date; it is on their phone, also without a network.`
          : `Make the safety plan with the person (six steps; it is on their phone, also without a network). Contact within ${first} hours, then every ${every} days until they are engaged in care.`,
    }),
  },
  severity: 'warning',
  owners: ['mental-health-clinician'],
  due: { by: ({ reached }) => (reached === 'fresh' ? { days: 'every' } : { hours: 'first' }) },
  tasks: [
    {
      code: 'safety-plan',
      within: { hours: 'first' },
      when: ({ reached }) => reached !== 'fresh',
    },
    {
      code: 'follow-up-contact',
      within: {
        by: ({ reached }) => (reached === 'fresh' ? { days: 'every' } : { hours: 'first' }),
      },
    },
    { code: 'weekly-contact', within: { days: 'every' } },
  ],
  evidence: [safetyPlanning],
  examples: {
    met: { known: { screens: { 'SAF-06': true } } },
    justNotMet: { known: { screens: { 'SAF-06': true }, engaged: 'fresh' } },
    unknown: { known: { screens: { 'SAF-06': 'unknown' } } },
  },
});

/** Under NG225 no C-SSRS rule speaks; a yes on it is followed up all the same. */
function inTheirPlace(assessment: Tri | undefined, cssrs: string, profile: string): Tri {
  if (profile !== noLevels || cssrs === 'absent' || cssrs === 'stale') return false;
  return assessment ?? false;
}
