import { craske } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { saying } from '../../change.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { says } from '../../part-facts.ts';
import { betweenTwo, onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-51',
  version: 1,
  title: { en: 'Grounding that comes up during exposure' },
  needs: { first: firstPart, second: secondPart, pushed: says },
  parameters: {},
  checks: [
    {
      says: { en: 'It comes up by itself in the middle of the exposure' },
      holds: ({ pushed }) => holdsTrue(pushed),
    },
  ],
  proposes: {
    en: '{first} does not come up during {second}; keep it for dissociation and for a crisis.',
  },
  severity: 'advice',
  owners: ['psychology', 'pt'],
  due: null,
  tasks: [{ code: 'suppress-prompt', within: { days: 7 } }],
  evidence: [craske],
  contested: { en: 'Safety behaviour used with judgement is acceptable.' },
  examples: {
    met: { known: { first: 'Breathing', second: 'Bending', pushed: true } },
    justNotMet: { known: { first: 'Breathing', second: 'Bending', pushed: false } },
    unknown: { known: { first: 'Breathing', second: 'Bending' } },
  },
});

/** COH-51: who is calmed down in time never learns that nothing happens. */
export const groundingInExposure: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Calmed down in time, one never learns that nothing happens.' },
  reach: {
    of: 'pair',
    first: (item) =>
      isOfKind('relaxation', 'self-care')(item) && item.aspects?.promptedInExposure === true,
    second: isOfKind('exposure-step'),
    facts: (calm, exposure) => [...namesOf(calm, exposure), about(calm, says, true)],
  },
  resolutions: betweenTwo((calm) => [
    {
      code: 'no-prompt',
      words: { en: `${calm.title} does not come up during exposure` },
      changes: [saying(calm, { promptedInExposure: false })],
    },
    onHold(calm, 'hold-calm'),
  ]),
};
