import { selfEfficacy, selfEfficacyGood, selfEfficacyLow } from '#evidence';
import { pseqTotal } from '#measures';
import { defineRule, lessThan } from '#reasoning';

export const mech06 = defineRule({
  id: 'MECH-06',
  version: 1,
  title: { en: 'Little confidence despite pain' },
  needs: { pseq: pseqTotal },
  parameters: { low: selfEfficacyLow, good: selfEfficacyGood },
  checks: [
    { says: { en: 'PSEQ is below {low}' }, holds: ({ pseq }, { low }) => lessThan(pseq, low) },
  ],
  proposes: { en: 'More coaching and smaller steps.' },
  severity: 'info',
  owners: ['care-manager'],
  due: null,
  tasks: [{ code: 'more-coaching', within: { days: 28 } }],
  evidence: [selfEfficacy],
  derive: ({ pseq }, { low, good }) => {
    if (pseq === null) return {};
    const upper = pseq >= good ? 'good' : 'middle';
    return { pseqBand: pseq < low ? 'low' : upper };
  },
  examples: {
    met: { known: { pseq: 19 } },
    justNotMet: { known: { pseq: 20 } },
    unknown: { known: {} },
  },
});
