import { tapsHigherRisk, tapsProblem, tapsTool } from '#evidence';
import { tapsHighest, tapsSubstances } from '#measures';
import { atLeast, defineRule } from '#reasoning';

export const scr05 = defineRule({
  id: 'SCR-05',
  version: 1,
  title: { en: 'Substance use that is a problem' },
  needs: { highest: tapsHighest, substances: tapsSubstances },
  parameters: { problem: tapsProblem, higherRisk: tapsHigherRisk },
  checks: [
    {
      says: {
        en: 'TAPS-2 of a substance is {problem} or more (from {higherRisk}: higher risk)',
      },
      holds: ({ highest }, { problem }) => atLeast(highest, problem),
    },
  ],
  proposes: {
    by: ({ highest }, { higherRisk }) => ({
      en:
        atLeast(highest, higherRisk) === true
          ? 'Higher risk: offer a referral for substance use, after a brief talk.'
          : 'Problem use: a brief talk about it.',
    }),
  },
  severity: 'advice',
  owners: ['pcp'],
  due: { days: 28 },
  tasks: [{ code: 'brief-intervention', within: { days: 28 } }],
  evidence: [tapsTool],
  about: ({ substances }) => substances ?? [],
  derive: ({ highest }, { problem, higherRisk }) => {
    if (highest === null) return {};
    const risk = highest >= higherRisk ? 'higher-risk' : 'problem-use';
    return { tapsRisk: highest >= problem ? risk : 'lower-risk' };
  },
  examples: {
    met: { known: { highest: 1, substances: ['alcohol'] } },
    justNotMet: { known: { highest: 0, substances: [] } },
    unknown: { known: { substances: [] } },
  },
});
