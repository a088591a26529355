import { own } from '#evidence';
import { addDays, not } from '#kernel';
import { defineRule, type Finding, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../item.ts';
import { about, firstPart, hasOwner, hasReviewDay } from '../facts.ts';
import type { LinkRule, Resolution } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-62',
  version: 2,
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
  proposes: {
    by: ({ first, owner, review }) => ({
      en: `${first} needs ${lacking(owner, review)}, before it is lost sight of.`,
    }),
  },
  severity: 'warning',
  owners: ['case-lead'],
  due: { days: 7 },
  tasks: [{ code: 'assign-owner-and-review', within: { days: 7 } }],
  evidence: [own],
  examples: {
    met: { known: { first: 'Walk', owner: true, review: false } },
    justNotMet: { known: { first: 'Walk', owner: true, review: true } },
    unknown: { known: { first: 'Walk', owner: true } },
  },
});

function lacking(owner: boolean | null, review: boolean | null): string {
  if (owner === true) return 'a review day';
  return review === true ? 'an owner' : 'an owner and a review day';
}

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
  // Who owns it only the team can say; where that is settled, a day to look again is offered.
  resolutions: ([item], finding) =>
    item === undefined || item.reviewDay !== null || item.ownerAccount === null
      ? []
      : weeksAhead.map(reviewIn(item, finding)),
};

const weeksAhead = [2, 6] as const;

const reviewIn =
  ({ itemId, title }: PlanItem, { today }: Finding) =>
  (weeks: number): Resolution => ({
    code: `review-in-${weeks}-weeks`,
    words: { en: `Look at ${title} again in ${weeks} weeks` },
    changes: [{ itemId, reviewDay: addDays(today, weeks * 7) }],
  });
