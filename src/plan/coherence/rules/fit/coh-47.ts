import { romano } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { saying } from '../../change.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { isRehabilitation } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { personAgreed, takesOver } from '../../part-facts.ts';
import { betweenTwo, onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-47',
  version: 1,
  title: { en: 'Family that takes over beside graded activity' },
  needs: { first: firstPart, second: secondPart, takesOver, agreed: personAgreed },
  parameters: {},
  checks: [
    {
      says: { en: 'The family takes over, has the person rest or dotes' },
      holds: (known) => holdsTrue(known.takesOver),
    },
    {
      says: { en: 'The person agreed that the family is spoken to' },
      holds: ({ agreed }) => holdsTrue(agreed),
    },
  ],
  proposes: {
    en: '{first} works against {second}: coach the family to praise what is done. No watching without consent.',
  },
  severity: 'advice',
  owners: ['case-lead', 'psychology', 'pt'],
  due: null,
  tasks: [{ code: 'family-coaching', within: { days: 14 } }],
  evidence: [romano],
  examples: {
    met: { known: { first: 'Rest him', second: 'Walk', takesOver: true, agreed: true } },
    justNotMet: { known: { first: 'Rest him', second: 'Walk', takesOver: true, agreed: false } },
    unknown: { known: { first: 'Rest him', second: 'Walk', agreed: true } },
  },
});

/** COH-47: kindness that does everything teaches the body to do nothing. */
export const solicitousFamily: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Taking over rewards pain, praise rewards doing.' },
  reach: {
    of: 'pair',
    first: ({ kind, aspects }) => kind === 'family-action' && aspects?.familyRole === 'takes-over',
    second: isRehabilitation,
    facts: (family, activity) => [
      ...namesOf(family, activity),
      about(family, takesOver, true),
      about(family, personAgreed, family.aspects?.agreed),
    ],
  },
  resolutions: betweenTwo((family) => [
    {
      code: 'praise-instead',
      words: { en: `${family.title}: praise what is done instead of taking over` },
      changes: [saying(family, { familyRole: 'encourages' })],
    },
    onHold(family, 'hold-family'),
  ]),
};
