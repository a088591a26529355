import { boomBustTimes, boomShare, bustShare, own } from '#evidence';
import { defineRule } from '#reasoning';
import { isBoomBust } from '../boom-bust.ts';
import { activityDays, quotaNow } from '../facts.ts';

export const act05 = defineRule({
  id: 'ACT-05',
  version: 1,
  title: { en: 'Too much, then too little' },
  needs: { days: activityDays, quota: quotaNow },
  parameters: { boom: boomShare, bust: bustShare, times: boomBustTimes },
  checks: [
    {
      says: {
        en: 'Above {boom%} of the quota and within 48 hours below {bust%}, {times} times in 14 days',
      },
      holds: ({ days, quota }, limits) => isBoomBust(days, quota, limits),
    },
  ],
  proposes: { en: 'Coach pacing: agree on a cap for good days, and do not praise them.' },
  severity: 'advice',
  owners: ['pt'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { days: [16, 4, 10, 16, 10, 4], quota: 10 } },
    justNotMet: { known: { days: [16, 4, 10, 15, 10, 4], quota: 10 } },
    unknown: { known: { days: [16, 4, 10, 16, 10, null], quota: 10 } },
  },
});
