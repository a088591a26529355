import { orthosomnia } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { saying } from '../../change.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { isInsomniaTherapy, isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { says } from '../../part-facts.ts';
import { betweenTwo, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-49',
  version: 1,
  title: { en: 'A sleep score beside work on sleep' },
  needs: { first: firstPart, second: secondPart, shown: says },
  parameters: {},
  checks: [
    {
      says: { en: 'A sleep score of a watch is shown to the person' },
      holds: ({ shown }) => holdsTrue(shown),
    },
  ],
  proposes: { en: '{first} shows a sleep score beside {second}: hide it and use the diary.' },
  severity: 'info',
  owners: ['psychology'],
  due: null,
  evidence: [orthosomnia],
  examples: {
    met: { known: { first: 'Watch', second: 'CBT-I', shown: true } },
    justNotMet: { known: { first: 'Watch', second: 'CBT-I', shown: false } },
    unknown: { known: { first: 'Watch', second: 'CBT-I' } },
  },
});

/** COH-49: who chases the score sleeps worse. */
export const scoreBesideSleepWork: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Chasing a number at night keeps people awake.' },
  reach: {
    of: 'pair',
    first: (item) => isOfKind('tracking')(item) && item.aspects?.showsSleepScore === true,
    second: isInsomniaTherapy,
    facts: (tracker, therapy) => [...namesOf(tracker, therapy), about(tracker, says, true)],
  },
  resolutions: betweenTwo((tracker) => [
    {
      code: 'hide-score',
      words: { en: `${tracker.title} without a sleep score` },
      changes: [saying(tracker, { showsSleepScore: false })],
    },
    takenOut(tracker, 'end-tracker', 'the sleep diary is enough'),
  ]),
};
