import { militaryTrial, startBack, startMsk } from '#evidence';
import { defineRule, presenceOf } from '#reasoning';
import { type RiskGroup, riskGroup } from '../course-facts.ts';

const hints: Readonly<Record<RiskGroup, string>> = {
  low: 'education and self-management are often enough',
  medium: 'physiotherapy may be added',
  high: 'physiotherapy that attends to fear and mood may be added',
};

/** A hint that opens and closes nothing: no rule for a step reads it. */
export const sc60 = defineRule({
  id: 'SC-60',
  version: 1,
  title: { en: 'The risk group is a hint, not a gate' },
  needs: { group: riskGroup, known: presenceOf(riskGroup) },
  parameters: {},
  checks: [
    {
      says: { en: 'The STarT Back or STarT MSK group is known' },
      // That no tool was given is known: nobody is asked for a hint.
      holds: ({ group, known }) => known === 'fresh' && group !== 'not-applicable',
    },
  ],
  proposes: {
    by: ({ group }) => ({
      en:
        group === null || group === 'not-applicable'
          ? 'The risk group is a hint.'
          : `Risk group ${group}: ${hints[group]}. It never denies care.`,
    }),
  },
  severity: 'info',
  owners: ['pt'],
  due: null,
  evidence: [startBack, startMsk, militaryTrial],
  contested: {
    en: 'STarT Back was better than usual care; the trial in the US military and STarT MSK found no difference in their main outcome. STarT MSK needs a licence from Keele.',
  },
  examples: {
    met: { known: { group: 'low', known: 'fresh' } },
    justNotMet: { known: { group: 'not-applicable', known: 'fresh' } },
    unknown: null,
  },
});
