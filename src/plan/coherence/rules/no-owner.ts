import { own } from '#evidence';
import { not } from '#kernel';
import { defineRule, holdsTrue } from '#reasoning';
import { about, firstPart, hasOwner, hasReviewDay } from '../facts.ts';
import { type LinkRule, noResolutions } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-62',
  version: 1,
  title: { en: 'Nobody owns it, or nobody looks at it again' },
  needs: { first: firstPart, owner: hasOwner, review: hasReviewDay },
  parameters: {},
  checks: [
    {
      says: { en: 'An active part lacks an owner or a review day' },
      anyOf: [
        { says: { en: 'It has no owner' }, holds: ({ owner }) => not(holdsTrue(owner)) },
        { says: { en: 'It has no review day' }, holds: ({ review }) => not(holdsTrue(review)) },
      ],
    },
  ],
  proposes: { en: '{first} needs an owner and a review day.' },
  severity: 'warning',
  owners: ['case-lead'],
  due: { days: 7 },
  evidence: [own],
  examples: {
    met: { known: { first: 'Walk', owner: true, review: false } },
    justNotMet: { known: { first: 'Walk', owner: true, review: true } },
    unknown: { known: { first: 'Walk', owner: true } },
  },
});

/** COH-62: what nobody owns drifts. Drafts are asked at activation instead. */
export const noOwner: LinkRule = {
  rule,
  effect: 'gap',
  why: { en: 'What nobody owns and nobody looks at again drifts.' },
  reach: {
    of: 'item',
    when: ({ state }, frame) => frame.status === 'active' && state === 'active',
    facts: (item) => [
      about(item, firstPart, item.title),
      about(item, hasOwner, item.ownerAccount !== null),
      about(item, hasReviewDay, item.reviewDay !== null),
    ],
  },
  resolutions: noResolutions,
};
