import {
  baselineSpread,
  baselineTrials as enoughTrials,
  lambeek,
  lindstrom,
  quotaStartShare,
} from '#evidence';
import { ask } from '#kernel';
import { defineRule } from '#reasoning';
import { baselineTrials } from '../facts.ts';
import { baselineOf, rounded } from '../quota.ts';

export const act01 = defineRule({
  id: 'ACT-01',
  version: 1,
  title: { en: 'Baseline and first quota' },
  needs: { trials: baselineTrials },
  parameters: { enough: enoughTrials, startShare: quotaStartShare, spread: baselineSpread },
  checks: [
    {
      says: { en: '{enough} trials to tolerance or more, none of them nothing' },
      holds: ({ trials }, settings) => ask(trials, (known) => baselineOf(known, settings) !== null),
    },
  ],
  proposes: {
    by: ({ trials }, settings) => {
      const found = baselineOf(trials, settings);
      return found === null
        ? { en: '?' }
        : {
            en: `Mean of ${trials?.length ?? 0} trials ${rounded(found.mean)}: start at a quota of ${rounded(found.startQuota)} on fixed days, and stop there on good days too.`,
          };
    },
  },
  severity: 'info',
  owners: ['pt'],
  due: null,
  evidence: [lambeek, lindstrom],
  contested: { en: '70 % of the mean is published, 80 % is common practice.' },
  derive: ({ trials }, settings) => {
    const found = baselineOf(trials, settings);
    return found === null
      ? {}
      : { baselineMean: rounded(found.mean), startQuota: rounded(found.startQuota) };
  },
  examples: {
    met: { known: { trials: [10, 11, 12] } },
    justNotMet: { known: { trials: [10, 11] } },
    unknown: { known: {} },
  },
});
