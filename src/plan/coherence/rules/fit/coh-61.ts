import { own } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { saying } from '../../change.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import type { LinkRule } from '../../link-rule.ts';
import { says } from '../../part-facts.ts';
import { betweenTwo, onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-61',
  version: 1,
  title: { en: 'A certificate against the goal' },
  needs: { first: firstPart, second: secondPart, banned: says },
  parameters: {},
  checks: [
    {
      says: { en: 'The certificate says no activity' },
      holds: ({ banned }) => holdsTrue(banned),
    },
  ],
  proposes: {
    en: '{first} says no activity while {second} is the goal: align the wording, with adjustments instead of a ban.',
  },
  severity: 'advice',
  owners: ['case-lead', 'pcp'],
  due: null,
  tasks: [{ code: 'align-certificate', within: { days: 14 } }],
  evidence: [own],
  examples: {
    met: { known: { first: 'Sick note', second: 'Back to work', banned: true } },
    justNotMet: { known: { first: 'Sick note', second: 'Back to work', banned: false } },
    unknown: { known: { first: 'Sick note', second: 'Back to work' } },
  },
});

const noWork = 0;
/** Back into a role: work, or a goal counted in hours of it. */
const isReturn = ({ kind, aspects }: PlanItem): boolean =>
  kind === 'return-to-work' ||
  (kind === 'goal' && aspects?.measure === 'work-hours' && aspects.target !== noWork);

/** COH-61. */
export const certificateAgainstGoal: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'A paper that forbids activity contradicts the way back.' },
  reach: {
    of: 'pair',
    first: ({ kind }) => kind === 'certificate',
    second: isReturn,
    facts: (paper, goal) => [...namesOf(paper, goal), about(paper, says, forbids(paper))],
  },
  resolutions: betweenTwo((paper, goal) => [
    {
      code: 'adjusted',
      words: { en: `${paper.title} with adjustments: activity is allowed` },
      changes: [saying(paper, { activityAllowed: true })],
    },
    takenOut(paper, 'end-certificate'),
    onHold(goal, 'hold-goal', 'until the certificate ends'),
  ]),
};

function forbids({ aspects }: PlanItem): boolean | null {
  return aspects?.activityAllowed === undefined ? null : !aspects.activityAllowed;
}
