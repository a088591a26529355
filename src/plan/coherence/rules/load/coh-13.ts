import { meCfs, postExertionalMalaise } from '#activity';
import { ng206 } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { saying } from '../../change.ts';
import { about, firstPart } from '../../facts.ts';
import { isRehabilitation } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { grows } from '../../part-facts.ts';
import { forOne, onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-13',
  version: 1,
  title: { en: 'Fixed increments and feeling worse after effort' },
  needs: { first: firstPart, grows, malaise: postExertionalMalaise, meCfs },
  parameters: {},
  checks: [
    { says: { en: 'The load grows by fixed steps' }, holds: (known) => holdsTrue(known.grows) },
    {
      says: { en: 'Effort makes the person worse' },
      anyOf: [
        { says: { en: 'Post-exertional malaise' }, holds: ({ malaise }) => holdsTrue(malaise) },
        { says: { en: 'ME/CFS' }, holds: (known) => holdsTrue(known.meCfs) },
      ],
    },
  ],
  proposes: {
    en: '{first} must not grow by fixed steps: plan within the energy the person has.',
  },
  severity: 'critical',
  owners: ['case-lead', 'pt'],
  due: { days: 1 },
  tasks: [{ code: 'disable-increments', within: { days: 1 } }],
  evidence: [ng206],
  examples: {
    met: { known: { first: 'Walk', grows: true, malaise: true } },
    justNotMet: { known: { first: 'Walk', grows: true, malaise: false, meCfs: false } },
    unknown: { known: { first: 'Walk', malaise: true } },
  },
});

/** COH-13: harm was reported, and NICE forbids it. */
export const incrementsAndMalaise: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Fixed steps do harm where effort makes worse.' },
  readsPerson: true,
  reach: {
    of: 'item',
    when: (item) => isRehabilitation(item) && item.aspects?.increases === true,
    facts: (item) => [about(item, firstPart, item.title), about(item, grows, true)],
  },
  resolutions: forOne((item) => [
    {
      code: 'energy-envelope',
      words: { en: `${item.title} within the energy there is, without fixed steps` },
      changes: [saying(item, { increases: false })],
    },
    onHold(item, 'hold-load'),
    takenOut(item, 'end-load'),
  ]),
};
