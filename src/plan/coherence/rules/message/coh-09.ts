import { ng193, own, passiveShareMax } from '#evidence';
import { allOf } from '#kernel';
import { conditionFacts } from '#medication';
import { defineRule, holdsTrue, moreThan } from '#reasoning';
import { weeklyMinutesOf } from '../../../burden.ts';
import type { PlanItem } from '../../../item.ts';
import { aboutPlan } from '../../facts.ts';
import { isOfKind, isRehabilitation } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { electrical, passiveShare } from '../../part-facts.ts';
import { onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-09',
  version: 1,
  title: { en: 'Passive treatment outweighs active work' },
  needs: { share: passiveShare, electrical, primaryPain: conditionFacts.chronicPrimaryPain },
  parameters: { most: passiveShareMax },
  checks: [
    {
      says: { en: 'Passive treatment takes the place of active work' },
      anyOf: [
        {
          says: { en: 'More than {most} % of the time in physiotherapy is passive' },
          holds: ({ share }, { most }) => moreThan(share, most),
        },
        {
          says: { en: 'An electrical treatment in chronic primary pain' },
          holds: (known) => allOf([holdsTrue(known.electrical), holdsTrue(known.primaryPain)]),
        },
      ],
    },
  ],
  proposes: {
    en: 'Swap passive treatment for active work; at most a quarter of the time, and only for a while.',
  },
  severity: 'warning',
  owners: ['case-lead', 'pt'],
  due: { days: 7 },
  tasks: [{ code: 'swap-to-active', within: { days: 7 } }],
  evidence: [ng193, own],
  examples: {
    met: { known: { share: 51, electrical: false, primaryPain: false } },
    justNotMet: { known: { share: 50, electrical: true, primaryPain: false } },
    unknown: { known: { share: 50, electrical: true } },
  },
});

const isPassive = isOfKind('passive-treatment');
const current: readonly string[] = ['tens', 'ultrasound', 'interferential'];

/** COH-09. Where nobody says how long, nothing outweighs anything. */
export const passiveDominance: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'What is done to the person takes the time of what the person does.' },
  readsPerson: true,
  reach: {
    of: 'plan',
    reads: (item) => isPassive(item) || isRehabilitation(item),
    when: (parts) => parts.some(isPassive),
    facts: (parts) => [
      // A file may state the share itself; where the parts say how long they take, they count.
      ...(shareOf(parts) === null ? [] : [aboutPlan(passiveShare, shareOf(parts))]),
      aboutPlan(electrical, usesCurrent(parts)),
    ],
  },
  resolutions: (parts) =>
    parts
      .filter(isPassive)
      .flatMap((item) => [
        takenOut(item, `end-${item.itemId}`, 'active work in its place'),
        onHold(item, `hold-${item.itemId}`),
      ]),
};

function shareOf(parts: readonly PlanItem[]): number | null {
  const whole = minutes(parts.filter(isOfPhysiotherapy));
  const passive = minutes(parts.filter(isPassive));
  return whole === 0 || passive === 0 ? null : (passive / whole) * 100;
}

const minutes = (some: readonly PlanItem[]): number =>
  some.reduce((sum, item) => sum + weeklyMinutesOf(item), 0);

const isOfPhysiotherapy = (item: PlanItem): boolean =>
  isPassive(item) || item.discipline === 'physiotherapy';

function usesCurrent(parts: readonly PlanItem[]): boolean | null {
  const methods = parts.filter(isPassive).map(({ aspects }) => aspects?.method);
  if (methods.some((method) => method !== undefined && current.includes(method))) return true;
  return methods.includes(undefined) ? null : false;
}
