import { goalDifference, own } from '#evidence';
import { defineRule, moreThan } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { saying } from '../../change.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import { targetDifference } from '../../part-facts.ts';
import { betweenTwo, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-42',
  version: 1,
  title: { en: 'Two goals for the same thing' },
  needs: { first: firstPart, second: secondPart, apart: targetDifference },
  parameters: { most: goalDifference },
  checks: [
    {
      says: { en: 'The numbers differ by more than {most} %' },
      holds: ({ apart }, { most }) => moreThan(apart, most),
    },
  ],
  proposes: {
    en: '{first} and {second} cannot both be met: one shared goal, to which disciplines propose changes.',
  },
  severity: 'warning',
  owners: ['case-lead', 'clinician'],
  due: { days: 7 },
  tasks: [{ code: 'one-shared-goal', within: { days: 7 } }],
  evidence: [own],
  examples: {
    met: { known: { first: '8000 steps', second: '6000 steps', apart: 26 } },
    justNotMet: { known: { first: '8000 steps', second: '6400 steps', apart: 25 } },
    unknown: { known: { first: '8000 steps', second: 'More steps' } },
  },
});

const isGoal = isOfKind('goal');

/** COH-42, over two goals in the same unit; each pair is asked once, the larger goal first. */
export const incompatibleGoals: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Nobody can obey two numbers at once.' },
  reach: {
    of: 'pair',
    first: isGoal,
    second: isGoal,
    when: (one, other) =>
      one.aspects?.measure !== undefined &&
      one.aspects.measure === other.aspects?.measure &&
      comesFirst(one, other),
    facts: (one, other) => [
      ...namesOf(one, other),
      about(one, targetDifference, differenceOf(one, other)),
    ],
  },
  resolutions: betweenTwo((larger, smaller) => [
    shared(larger, smaller),
    shared(smaller, larger),
    takenOut(larger, 'keep-smaller', `${smaller.title} is the goal`),
    takenOut(smaller, 'keep-larger', `${larger.title} is the goal`),
  ]),
};

const comesFirst = (one: PlanItem, other: PlanItem): boolean => {
  const [mine, theirs] = [one.aspects?.target ?? 0, other.aspects?.target ?? 0];
  return mine === theirs ? one.itemId < other.itemId : mine > theirs;
};

/** Of the smaller target, in percent; against a target of nothing everything is too much. */
function differenceOf({ aspects: one }: PlanItem, { aspects: other }: PlanItem): number | null {
  if (one?.target === undefined || other?.target === undefined) return null;
  const [smaller, larger] = [one.target, other.target].toSorted((a, b) => a - b);
  if (smaller === undefined || larger === undefined || smaller === larger) return 0;
  return smaller === 0 ? Number.MAX_SAFE_INTEGER : ((larger - smaller) / smaller) * 100;
}

const shared = (changed: PlanItem, kept: PlanItem): Resolution => ({
  code: `as-${kept.itemId}`,
  words: { en: `${changed.title} takes the number of ${kept.title}` },
  changes: [
    saying(changed, kept.aspects?.target === undefined ? {} : { target: kept.aspects.target }),
  ],
});
