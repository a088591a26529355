import { own } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { isSessionOf } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { says } from '../../part-facts.ts';
import { betweenTwo, onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-50',
  version: 1,
  title: { en: 'Control and acceptance at once' },
  needs: { first: firstPart, second: secondPart, control: says },
  parameters: {},
  checks: [
    {
      says: { en: 'One aims at no pain or at control of thoughts, the other at acceptance' },
      holds: ({ control }) => holdsTrue(control),
    },
  ],
  proposes: {
    en: '{first} and {second} ask for opposite things: agree on one formulation, and put them in order.',
  },
  severity: 'advice',
  owners: ['case-lead', 'psychology'],
  due: null,
  tasks: [{ code: 'shared-formulation', within: { days: 14 } }],
  evidence: [own],
  examples: {
    met: { known: { first: 'No pain', second: 'ACT', control: true } },
    justNotMet: { known: { first: 'Less pain', second: 'ACT', control: false } },
    unknown: { known: { first: 'A goal', second: 'ACT' } },
  },
});

const noPain = 0;
const isControl = (item: PlanItem): boolean =>
  isSessionOf('thought-control')(item) || isGoalOfPain(item);
const isGoalOfPain = ({ kind, aspects }: PlanItem): boolean =>
  kind === 'goal' && aspects?.measure === 'pain';

/** COH-50: fighting a thought and making room for it cannot be learnt on one day. */
export const controlAndAcceptance: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Fighting and making room cannot both be practised.' },
  reach: {
    of: 'pair',
    first: isControl,
    second: isSessionOf('act'),
    facts: (control, acceptance) => [
      ...namesOf(control, acceptance),
      about(control, says, isOfControl(control)),
    ],
  },
  resolutions: betweenTwo((control, acceptance) => [
    onHold(acceptance, 'control-first', `until ${control.title} is done`),
    onHold(control, 'acceptance-first', `until ${acceptance.title} is done`),
    takenOut(control, 'end-control', 'what the person does is the goal'),
  ]),
};

/** Less pain is a goal like any other; none at all is control. A goal without a number is open. */
function isOfControl(item: PlanItem): boolean | null {
  if (!isGoalOfPain(item)) return true;
  const target = item.aspects?.target;
  return target === undefined ? null : target === noPain;
}
