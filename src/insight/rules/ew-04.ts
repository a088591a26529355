import { own, rescueFromNothing, rescueRise } from '#evidence';
import { defineRule } from '#reasoning';
import { rescueBefore, rescueNow } from '../course-facts.ts';
import { isUpByShare } from '../early-signs.ts';

const days = 14;

export const ew04 = defineRule({
  id: 'EW-04',
  version: 1,
  title: { en: 'More medicine taken as needed' },
  needs: { now: rescueNow, before: rescueBefore },
  parameters: { rise: rescueRise, fromNothing: rescueFromNothing },
  checks: [
    {
      says: {
        en: 'Painkillers or sedatives taken as needed: up by {rise%} or more over 14 days against the 28 days before (from none: {fromNothing} doses or more)',
      },
      holds: ({ now, before }, { rise, fromNothing }) =>
        isUpByShare(now, before, rise, fromNothing / days),
    },
  ],
  proposes: {
    en: 'Early sign: ask what has changed. The prescriber looks at the medicines taken as needed.',
  },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 7 },
  tasks: [{ code: 'prescriber-view', within: { days: 7 } }],
  evidence: [own],
  derive: ({ now, before }) =>
    now === null || before === null || before === 0
      ? {}
      : { prnRisePct: Math.round((now / before - 1) * 1000) / 10 },
  examples: {
    met: { known: { now: 1.5, before: 1 } },
    justNotMet: { known: { now: 1.49, before: 1 } },
    unknown: { known: { now: 3 } },
  },
});
