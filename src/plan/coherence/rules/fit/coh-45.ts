import { own } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { about, firstPart } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { inPersonVisit, remotePossible } from '../../part-facts.ts';
import { transportBarrier } from '../../person-facts.ts';
import { forOne, onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-45',
  version: 1,
  title: { en: 'In person, though getting there is hard' },
  needs: {
    first: firstPart,
    inPerson: inPersonVisit,
    barrier: transportBarrier,
    remote: remotePossible,
  },
  parameters: {},
  checks: [
    { says: { en: 'It is in person' }, holds: ({ inPerson }) => holdsTrue(inPerson) },
    { says: { en: 'Getting to the clinic is hard' }, holds: ({ barrier }) => holdsTrue(barrier) },
    {
      says: { en: 'The same is to be had by phone or video' },
      holds: ({ remote }) => holdsTrue(remote),
    },
  ],
  proposes: { en: 'Offer {first} by phone or video, or transport.' },
  severity: 'advice',
  owners: ['case-lead', 'care-manager'],
  due: null,
  tasks: [{ code: 'offer-telehealth', within: { days: 14 } }],
  evidence: [own],
  examples: {
    met: { known: { first: 'CBT', inPerson: true, barrier: true, remote: true } },
    justNotMet: { known: { first: 'CBT', inPerson: true, barrier: true, remote: false } },
    unknown: { known: { first: 'CBT', barrier: true, remote: true } },
  },
});

/** COH-45. */
export const accessMismatch: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Care that cannot be reached is missed.' },
  readsPerson: true,
  reach: {
    of: 'item',
    when: (item) =>
      item.dose.inPerson === true &&
      (isOfKind('visit', 'cbt-session')(item) || item.aspects?.remotePossible === true),
    facts: (item) => [
      about(item, firstPart, item.title),
      about(item, inPersonVisit, true),
      about(item, remotePossible, item.aspects?.remotePossible),
    ],
  },
  resolutions: forOne((item) => [
    {
      code: 'by-video',
      words: { en: `${item.title} by phone or video` },
      changes: [{ itemId: item.itemId, dose: { ...item.dose, inPerson: false } }],
    },
    onHold(item, 'hold-visit', 'until there is transport'),
  ]),
};
