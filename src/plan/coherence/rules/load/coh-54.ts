import { own } from '#evidence';
import { defineRule, moreThan } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { aboutPlan } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { capInPlan, mindMinutes, quotaMinutes } from '../../part-facts.ts';
import { dailyCap } from '../../person-facts.ts';
import { onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-54',
  version: 1,
  title: { en: 'Things that matter and the quota together are too much for a day' },
  needs: { activation: mindMinutes, quota: quotaMinutes, planned: capInPlan, told: dailyCap },
  parameters: {},
  checks: [
    {
      says: { en: 'Behavioural activation and the quota together exceed the most for a day' },
      holds: ({ activation, quota, planned, told }) => {
        const cap = planned ?? told;
        const sum = activation === null || quota === null ? null : activation + quota;
        return cap === null ? 'unknown' : moreThan(sum, cap);
      },
    },
  ],
  proposes: {
    en: '{activation} minutes of things that matter and {quota} minutes of the quota are more than a day holds: one ledger of activity for both disciplines.',
  },
  severity: 'warning',
  owners: ['case-lead', 'pt', 'psychology'],
  due: { days: 7 },
  tasks: [{ code: 'activity-ledger', within: { days: 7 } }],
  evidence: [own],
  examples: {
    met: { known: { activation: 31, quota: 30, planned: 60 } },
    justNotMet: { known: { activation: 30, quota: 30, planned: 60 } },
    unknown: { known: { activation: 31, quota: 30 } },
  },
});

const isActivation = isOfKind('behavioural-activation');
const isQuota = isOfKind('activity-quota', 'exercise');

/** COH-54: two good plans for one day make boom and bust. */
export const twoLedgers: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Two lists of activity for one day end in boom and bust.' },
  readsPerson: true,
  reach: {
    of: 'plan',
    reads: (item) => isActivation(item) || isQuota(item),
    when: (parts) => parts.some(isActivation) && parts.some(isQuota),
    facts: (parts) => [
      aboutPlan(mindMinutes, minutesOnADay(parts.filter(isActivation))),
      aboutPlan(quotaMinutes, minutesOnADay(parts.filter(isQuota))),
      aboutPlan(capInPlan, capOf(parts)),
    ],
  },
  resolutions: (parts) => parts.map((item) => onHold(item, `hold-${item.itemId}`)),
};

const daysAWeek = 7;

/** On a day on which all of them are done; one whose minutes are not said leaves the sum open. */
function minutesOnADay(parts: readonly PlanItem[]): number | null {
  const each = parts.map(({ dose }) =>
    dose.minutes === undefined
      ? null
      : dose.minutes * Math.max(1, (dose.timesPerWeek ?? 1) / daysAWeek),
  );
  return each.reduce<number | null>(
    (sum, minutes) => (sum === null || minutes === null ? null : sum + minutes),
    0,
  );
}

function capOf(parts: readonly PlanItem[]): number | null {
  const caps = parts.flatMap(({ aspects }) => aspects?.dailyCap ?? []);
  return caps.length === 0 ? null : Math.min(...caps);
}
