import { own } from '#evidence';
import { not } from '#kernel';
import { defineFact, defineRule, holdsTrue } from '#reasoning';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { betweenTwo, takenOut } from '../../ways.ts';

const sameDiscipline = defineFact<boolean>({
  name: 'plan.sameDiscipline',
  says: { en: 'Both are of one discipline' },
});
const damageAgainstSafe = defineFact<boolean>({
  name: 'plan.damageAgainstSafe',
  says: { en: 'One says damaged or unstable, the other safe to move' },
});

const rule = defineRule({
  id: 'COH-11',
  version: 1,
  title: { en: 'Two explanations that contradict each other' },
  needs: { first: firstPart, second: secondPart, same: sameDiscipline, against: damageAgainstSafe },
  parameters: {},
  checks: [
    {
      says: { en: 'One says damaged or unstable, the other sensitive and safe to move' },
      holds: ({ against }) => holdsTrue(against),
    },
    {
      says: { en: 'They come from two disciplines' },
      holds: ({ same }) => not(holdsTrue(same)),
    },
  ],
  proposes: {
    en: '{first} and {second} contradict each other: one shared explanation, signed by all before the plan starts.',
  },
  severity: 'warning',
  owners: ['case-lead', 'clinician'],
  due: { days: 7 },
  tasks: [{ code: 'sign-shared-formulation', within: { days: 7 } }],
  evidence: [own],
  examples: {
    met: { known: { first: 'A', second: 'B', same: false, against: true } },
    justNotMet: { known: { first: 'A', second: 'B', same: true, against: true } },
    unknown: { known: { first: 'A', second: 'B', same: false } },
  },
});

const explains = isOfKind('explanation', 'education');

/** COH-11: who is told two things trusts neither, and fears the worse one. */
export const discordantExplanation: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Contradictions cost trust, and the frightening one is remembered.' },
  reach: {
    of: 'pair',
    first: (item) => explains(item) && item.aspects?.message === 'damage',
    second: (item) => explains(item) && item.aspects?.message === 'safe-to-move',
    facts: (damage, safe) => [
      ...namesOf(damage, safe),
      about(damage, sameDiscipline, damage.discipline === safe.discipline),
      about(damage, damageAgainstSafe, true),
    ],
  },
  resolutions: betweenTwo((damage, safe) => [
    takenOut(damage, 'keep-safe', `${safe.title} is what everybody says`),
    takenOut(safe, 'keep-damage', `${damage.title} is what everybody says`),
  ]),
};
