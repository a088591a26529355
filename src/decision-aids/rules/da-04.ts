import { ipdas, valuesStepDays } from '#evidence';
import { ask } from '#kernel';
import { defineRule, holdsTrue } from '#reasoning';
import { type ValueAtStake, valuesAtStake } from '../aid.ts';
import { decisionOpen, valuesRanked } from '../facts.ts';

const unranked = (ranked: readonly ValueAtStake[] | null): readonly ValueAtStake[] =>
  valuesAtStake.filter((value) => ranked?.includes(value) !== true);

export const da04 = defineRule({
  id: 'DA-04',
  version: 1,
  title: { en: 'What matters to the person, before the decision' },
  needs: { decision: decisionOpen, ranked: valuesRanked },
  parameters: { within: valuesStepDays },
  checks: [
    {
      says: { en: 'A decision is to be made' },
      holds: ({ decision }) => holdsTrue(decision),
    },
    {
      says: { en: 'The person has not yet ranked what matters to them' },
      holds: ({ ranked }) => ask(ranked, (known) => unranked(known).length > 0),
    },
  ],
  proposes: {
    en: 'The person ranks pain, a clear head, mood, sleep, weight, sex, driving and pregnancy; the ranking is kept with the part of the plan.',
  },
  severity: 'info',
  owners: ['patient'],
  due: { days: 'within' },
  tasks: [{ code: 'rank-values', within: { days: 'within' } }],
  evidence: [ipdas],
  about: ({ ranked }) => unranked(ranked),
  examples: {
    met: { known: { decision: true, ranked: [] } },
    justNotMet: { known: { decision: true, ranked: valuesAtStake } },
    unknown: { known: { decision: true } },
  },
});
