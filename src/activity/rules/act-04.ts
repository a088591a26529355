import {
  own,
  quotaMissedCut,
  quotaMissedInARow,
  quotaMissedShare,
  quotaMissedWeeks,
} from '#evidence';
import { anyOf } from '#kernel';
import { atLeast, defineRule, lessThan } from '#reasoning';
import { missedWeeks, quotaNow, sessionsMetShare, sessionsMissedInARow } from '../facts.ts';
import { cutQuota, rounded } from '../quota.ts';

export const act04 = defineRule({
  id: 'ACT-04',
  version: 1,
  title: { en: 'The quota was missed' },
  needs: {
    share: sessionsMetShare,
    missed: sessionsMissedInARow,
    weeks: missedWeeks,
    quota: quotaNow,
  },
  parameters: {
    low: quotaMissedShare,
    inARow: quotaMissedInARow,
    again: quotaMissedWeeks,
    cut: quotaMissedCut,
  },
  checks: [
    {
      says: { en: 'The week does not count' },
      anyOf: [
        {
          says: { en: '{inARow} sessions missed in a row' },
          holds: ({ missed }, { inARow }) => atLeast(missed, inARow),
        },
        {
          says: { en: 'The quota was met in less than {low%} of the sessions' },
          holds: ({ share }, { low }) => lessThan(share, low),
        },
      ],
    },
  ],
  proposes: {
    by: ({ weeks, quota }, { again, cut }) => ({
      en:
        atLeast(weeks, again) === true
          ? `Lower the quota to ${quota === null ? '?' : rounded(cutQuota(quota, cut))} and look together for what stands in the way.`
          : 'Repeat the week with the same quota.',
    }),
  },
  severity: 'info',
  owners: ['pt'],
  due: null,
  evidence: [own],
  derive: ({ share, missed, weeks, quota }, { low, inARow, again, cut }) => {
    if (quota === null || anyOf([atLeast(missed, inARow), lessThan(share, low)]) !== true)
      return {};
    return { nextQuota: rounded(atLeast(weeks, again) === true ? cutQuota(quota, cut) : quota) };
  },
  examples: {
    met: { known: { missed: 3 } },
    justNotMet: { known: { missed: 2, share: 0.5 } },
    unknown: { known: { missed: 2 } },
  },
});
