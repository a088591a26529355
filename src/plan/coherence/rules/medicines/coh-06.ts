import { opioidSchedule, premedicatedShareMax } from '#evidence';
import { anyOf } from '#kernel';
import { atLeast, defineFact, defineRule, factOf } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { saying } from '../../change.ts';
import type { LinkRule } from '../../link-rule.ts';
import { listedNames } from './kinds-of-medicine.ts';
import { isPartAmong } from './part-line.ts';
import { premedicatedShare } from './person-facts.ts';
import { waiting } from './ways-out.ts';

const gatedParts = defineFact<readonly string[]>({
  name: 'plan.onlyAfterMedicine',
  says: { en: 'parts that are done only after a medicine' },
});

const rule = defineRule({
  id: 'COH-06',
  version: 1,
  title: { en: 'A painkiller when needed as the gate to activity' },
  needs: { gated: gatedParts, share: premedicatedShare },
  parameters: { most: premedicatedShareMax },
  checks: [
    {
      says: {
        en: 'The plan ties activity to a painkiller, or {most%} of the sessions or more came after one',
      },
      holds: ({ gated, share }, { most }) =>
        anyOf([gated !== null && gated.length > 0, atLeast(share, most)]),
    },
  ],
  proposes: {
    by: ({ gated }) => ({
      en: `${gated === null || gated.length === 0 ? 'Activity' : listedNames(gated)} follows the clock and not the painkiller: keep the quota by time. An opioid when needed stays at its lowest dose and is never made regular for this.`,
    }),
  },
  severity: 'advice',
  owners: ['case-lead', 'prescriber', 'pt'],
  due: { days: 14 },
  tasks: [{ code: 'keep-quota-time-contingent', within: { days: 14 } }],
  evidence: [opioidSchedule],
  contested: { en: 'Opioids by the clock came with higher doses: 97 against 37 MME.' },
  examples: {
    met: { known: { gated: [], share: 0.5 } },
    justNotMet: { known: { gated: [], share: 0.49 } },
    unknown: { known: { gated: [] } },
  },
});

const isMovement = isPartAmong(['rehabilitation', 'exposure']);
const isGated = ({ aspects }: PlanItem): boolean => aspects?.onlyAfterMedicine === true;

/** COH-06: activity that waits for a tablet becomes as irregular as the pain. */
export const medicineAsGate: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Activity then depends on pain, and pain on the tablet.' },
  readsPerson: true,
  reach: {
    of: 'plan',
    concerns: 'parts',
    reads: isMovement,
    facts: (parts) => [
      factOf(gatedParts, {
        id: gatedParts.name,
        value: parts.filter(isGated).map(({ title }) => title),
        date: null,
        source: 'the plan',
      }),
    ],
  },
  resolutions: (parts) => {
    const gated = parts.filter(isGated);
    if (gated.length === 0) return [];
    return [
      {
        code: 'time-contingent',
        words: { en: 'By the clock, whether a painkiller was taken or not' },
        changes: gated.map((part) => saying(part, { onlyAfterMedicine: false })),
      },
      ...waiting(gated, 'gated', 'until it is agreed'),
    ];
  },
};
