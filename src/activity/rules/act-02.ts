import { lambeek, negotiatedGoals, quotaIncrease, quotaMetShare } from '#evidence';
import { ask } from '#kernel';
import { atLeast, defineRule, noneFires, verdictsOf } from '#reasoning';
import { quotaCeiling, quotaNow, sessionsMetShare } from '../facts.ts';
import { grownQuota, rounded } from '../quota.ts';

export const act02 = defineRule({
  id: 'ACT-02',
  version: 1,
  title: { en: 'The quota may grow' },
  needs: {
    quota: quotaNow,
    ceiling: quotaCeiling,
    share: sessionsMetShare,
    against: verdictsOf('SC-01', 'ACT-03', 'ACT-04', 'ACT-09'),
  },
  parameters: { met: quotaMetShare, increase: quotaIncrease },
  checks: [
    { says: { en: 'A quota is agreed' }, holds: ({ quota }) => ask(quota, (known) => known > 0) },
    {
      says: { en: 'It was met in {met%} of the sessions of the week or more' },
      holds: ({ share }, { met }) => atLeast(share, met),
    },
    {
      says: { en: 'Nothing known that speaks against more (SC-01, ACT-03, ACT-04, ACT-09)' },
      holds: ({ against }) => noneFires(against),
    },
  ],
  proposes: {
    by: ({ quota, ceiling }, { increase }) => ({
      en: `Agree with the person on up to ${quota === null ? '?' : rounded(grownQuota(quota, increase, ceiling))} for the coming week; by time, not by pain.`,
    }),
  },
  severity: 'info',
  owners: ['pt'],
  due: { days: 7 },
  evidence: [negotiatedGoals, lambeek],
  derive: ({ quota, ceiling, share, against }, { met, increase }) =>
    quota !== null && quota > 0 && atLeast(share, met) === true && noneFires(against)
      ? { nextQuota: rounded(grownQuota(quota, increase, ceiling)) }
      : {},
  examples: {
    met: { known: { quota: 10, share: 0.8 } },
    justNotMet: { known: { quota: 10, share: 0.79 } },
    unknown: { known: { quota: 10 } },
  },
});
