import { ng59, startBack } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { isOfKind, isRehabilitation } from '../../kinds.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import { sameRegion } from '../../part-facts.ts';
import { betweenTwo, onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-07',
  version: 1,
  title: { en: 'Rest advice against graded activity' },
  needs: { first: firstPart, second: secondPart, region: sameRegion },
  parameters: {},
  checks: [
    {
      says: { en: 'Rest and activity are advised for the same part of the body' },
      holds: ({ region }) => holdsTrue(region),
    },
  ],
  proposes: {
    en: '{first} and {second} tell the person opposite things: turn the rest into paced breaks with a limit and an end date, and give one message that both have approved.',
  },
  severity: 'warning',
  owners: ['case-lead', 'pt', 'pcp'],
  due: { days: 7 },
  tasks: [{ code: 'shared-message', within: { days: 7 } }],
  evidence: [ng59, startBack],
  examples: {
    met: { known: { first: 'Rest', second: 'Walk', region: true } },
    justNotMet: { known: { first: 'Rest', second: 'Walk', region: false } },
    unknown: { known: { first: 'Rest', second: 'Walk' } },
  },
});

/** COH-07: one clinician says rest, the other says move. */
export const restAgainstActivity: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Mixed messages make people afraid to move.' },
  reach: {
    of: 'pair',
    first: isOfKind('rest-advice'),
    second: isRehabilitation,
    facts: (rest, activity) => [
      ...namesOf(rest, activity),
      about(rest, sameRegion, regionsOverlap(rest, activity)),
    ],
  },
  resolutions: betweenTwo((rest, activity) => [
    pacedBreaks(rest),
    takenOut(rest, 'end-rest', 'the activity goes on as agreed'),
    onHold(activity, 'hold-activity', 'until both agree on one message'),
  ]),
};

/** The whole body overlaps with every part of it; a part that is not said may be any. */
export function regionsOverlap(one: PlanItem, other: PlanItem): boolean | null {
  const here = one.aspects?.region;
  const there = other.aspects?.region;
  if (here === 'whole-body' || there === 'whole-body') return true;
  return here === undefined || there === undefined ? null : here === there;
}

const breakMinutes = 10;
const breaksAWeek = 21;

const pacedBreaks = (rest: PlanItem): Resolution => ({
  code: 'paced-breaks',
  words: { en: `Turn ${rest.title} into short breaks, ${breakMinutes} minutes three times a day` },
  changes: [
    {
      itemId: rest.itemId,
      kind: 'rest-period',
      title: 'Paced breaks',
      dose: { minutes: breakMinutes, timesPerWeek: breaksAWeek },
      aspects: { asleep: false },
    },
  ],
});
