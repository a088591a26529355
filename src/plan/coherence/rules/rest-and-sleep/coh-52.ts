import { napMinutesMax, napUntilHour, own } from '#evidence';
import { defineRule, type Finding, holdsTrue, moreThan } from '#reasoning';
import { clockTimeAt } from '../../../clock.ts';
import type { PlanItem } from '../../../item.ts';
import { saying, usedIn } from '../../change.ts';
import { about, firstPart, hourOf } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import { asleep, beginsAt, minutesEach } from '../../part-facts.ts';
import { onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-52',
  version: 1,
  title: { en: 'A nap that takes sleep from the night' },
  needs: { first: firstPart, asleep, lasts: minutesEach, at: beginsAt },
  parameters: { most: napMinutesMax, until: napUntilHour },
  checks: [
    { says: { en: 'The person sleeps in the break' }, holds: (known) => holdsTrue(known.asleep) },
    {
      says: { en: 'Too long, or too late' },
      anyOf: [
        {
          says: { en: 'More than {most} minutes' },
          holds: ({ lasts }, { most }) => moreThan(lasts, most),
        },
        {
          says: { en: 'After {until} o’clock' },
          holds: ({ at }, { until }) => moreThan(at, until),
        },
      ],
    },
  ],
  proposes: {
    en: '{first} takes sleep from the night: rest awake and upright, or nap at most {most} minutes before {until} o’clock.',
  },
  severity: 'warning',
  owners: ['case-lead', 'psychology', 'pt'],
  due: { days: 7 },
  tasks: [{ code: 'shorten-nap', within: { days: 7 } }],
  evidence: [own],
  examples: {
    met: { known: { first: 'Break', asleep: true, lasts: 31, at: 13 } },
    justNotMet: { known: { first: 'Break', asleep: true, lasts: 30, at: 15 } },
    unknown: { known: { first: 'Break', lasts: 31, at: 13 } },
  },
});

/** COH-52: pacing asks for breaks, and sleep work asks that they are awake. */
export const napAgainstNight: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Sleep by day is taken from the night.' },
  reach: {
    of: 'item',
    when: (item) => isOfKind('rest-period')(item) && item.aspects?.asleep === true,
    facts: (rest) => [
      about(rest, firstPart, rest.title),
      about(rest, asleep, true),
      about(rest, minutesEach, rest.dose.minutes),
      about(rest, beginsAt, hourOf(rest.dose.at)),
    ],
  },
  resolutions: ([rest], finding) => (rest === undefined ? [] : waysOut(rest, finding)),
};

function waysOut(rest: PlanItem, finding: Finding): readonly Resolution[] {
  const minutes = usedIn(finding, napMinutesMax);
  const latest = clockTimeAt(usedIn(finding, napUntilHour) * 60 - minutes);
  return [
    {
      code: 'rest-awake',
      words: { en: `${rest.title} awake and upright` },
      changes: [saying(rest, { asleep: false })],
    },
    {
      code: 'short-nap',
      words: { en: `${rest.title} for ${minutes} minutes at ${latest}` },
      changes: [{ itemId: rest.itemId, dose: { ...rest.dose, minutes, at: latest } }],
    },
    onHold(rest, 'hold-break'),
  ];
}
