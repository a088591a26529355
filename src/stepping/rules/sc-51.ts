import { cg91, continuationDays, continuationEpisodes, ng222, phqRemission } from '#evidence';
import { phqTotal } from '#measures';
import { atLeast, defineRule, holdsTrue, lessThan } from '#reasoning';
import { antidepressantTaken, previousEpisodes, residualSymptoms } from '../course-facts.ts';

export const sc51 = defineRule({
  id: 'SC-51',
  version: 1,
  title: { en: 'Continue the antidepressant after remission' },
  needs: {
    taken: antidepressantTaken,
    phq: phqTotal,
    episodes: previousEpisodes,
    residual: residualSymptoms,
  },
  parameters: { remission: phqRemission, least: continuationDays, several: continuationEpisodes },
  checks: [
    { says: { en: 'An antidepressant is taken' }, holds: ({ taken }) => holdsTrue(taken) },
    {
      says: { en: 'Depression is in remission: PHQ-9 below {remission}' },
      holds: ({ phq }, { remission }) => lessThan(phq, remission),
    },
  ],
  proposes: {
    by: ({ episodes, residual }, { least, several }) => {
      const months = Math.round(least / daysAMonth);
      const longer = atLeast(episodes, several) === true || holdsTrue(residual) === true;
      return {
        en: longer
          ? `Continue the antidepressant for longer than ${months} months: there were earlier episodes, or symptoms remain.`
          : `Continue the antidepressant for ${months} months or longer; longer still after ${several} earlier episodes or where symptoms remain.`,
      };
    },
  },
  severity: 'info',
  owners: ['prescriber'],
  due: null,
  tasks: [{ code: 'continue-antidepressant', within: { days: 'least' } }],
  evidence: [ng222, cg91],
  examples: {
    met: { known: { taken: true, phq: 4 } },
    justNotMet: { known: { taken: true, phq: 5 } },
    unknown: { known: { phq: 4 } },
  },
});

const daysAMonth = 30.44;
