import { activityRise, eularActivity, ng100 } from '#evidence';
import { defineRule, holdsTrue, moreThan } from '#reasoning';
import { saying } from '../../change.ts';
import { about, firstPart } from '../../facts.ts';
import { isRehabilitation } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { grows } from '../../part-facts.ts';
import {
  diseaseActivityRise,
  flareNoted,
  inflammatoryArthritis,
  newSwollenJoint,
} from '../../person-facts.ts';
import { forOne, onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-12',
  version: 1,
  title: { en: 'More load during an inflammatory flare' },
  needs: {
    first: firstPart,
    grows,
    arthritis: inflammatoryArthritis,
    rise: diseaseActivityRise,
    swollen: newSwollenJoint,
    noted: flareNoted,
  },
  parameters: { most: activityRise },
  checks: [
    { says: { en: 'The load grows by fixed steps' }, holds: (known) => holdsTrue(known.grows) },
    {
      says: { en: 'Inflammatory arthritis (RA, PsA, axSpA)' },
      holds: ({ arthritis }) => holdsTrue(arthritis),
    },
    {
      says: { en: 'The disease flares' },
      anyOf: [
        {
          says: { en: 'CDAI is up by more than {most} points' },
          holds: ({ rise }, { most }) => moreThan(rise, most),
        },
        {
          says: { en: 'A newly swollen joint' },
          holds: ({ swollen }) => holdsTrue(swollen),
        },
        {
          says: { en: 'A flare is noted by whoever treats it' },
          // Nobody has to be asked for it: the two above are what a flare is known by.
          holds: ({ noted }) => noted === true,
        },
      ],
    },
  ],
  proposes: {
    en: 'Hold {first} for the joints involved; keep them moving, and aerobic work if tolerated. Rheumatology is asked within 5 working days; go on from the last quota.',
  },
  severity: 'warning',
  owners: ['case-lead', 'pt', 'rheumatology'],
  due: { days: 5 },
  tasks: [{ code: 'rheumatology-contact', within: { days: 5 } }],
  evidence: [eularActivity, ng100],
  examples: {
    met: { known: { first: 'Walk', grows: true, arthritis: true, rise: 6.1, swollen: false } },
    justNotMet: { known: { first: 'Walk', grows: true, arthritis: true, rise: 6, swollen: false } },
    unknown: { known: { first: 'Walk', arthritis: true, rise: 6.1 } },
  },
});

/** COH-12: pain of a flare is not fear. */
export const loadDuringFlare: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Pain of a flare is no fear of moving, and more load feeds it.' },
  readsPerson: true,
  reach: {
    of: 'item',
    when: (item) => isRehabilitation(item) && item.aspects?.increases === true,
    facts: (item) => [about(item, firstPart, item.title), about(item, grows, true)],
  },
  resolutions: forOne((item) => [
    {
      code: 'same-quota',
      words: { en: `${item.title} stays as it is until the flare is over` },
      changes: [saying(item, { increases: false })],
    },
    onHold(item, 'hold-load', 'for the flare'),
  ]),
};
