import { catastrophisingPcs, own, painPromptsMax } from '#evidence';
import { pcsTotal } from '#measures';
import { atLeast, defineRule } from '#reasoning';
import { saying } from '../../change.ts';
import { about, firstPart } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { promptsPerDay } from '../../part-facts.ts';
import { forOne, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-48',
  version: 1,
  title: { en: 'Pain is asked about too often' },
  needs: { first: firstPart, prompts: promptsPerDay, worry: pcsTotal },
  parameters: { most: painPromptsMax, cut: catastrophisingPcs },
  checks: [
    {
      says: { en: '{most} or more pain questions a day' },
      holds: ({ prompts }, { most }) => atLeast(prompts, most),
    },
    {
      says: { en: 'Pain Catastrophizing Scale {cut} or more' },
      holds: ({ worry }, { cut }) => atLeast(worry, cut),
    },
  ],
  proposes: { en: '{first} once or twice a day; ask about what the person does and values first.' },
  severity: 'info',
  owners: ['psychology'],
  due: null,
  evidence: [own],
  contested: { en: 'Evidence that a diary itself changes pain is mostly null.' },
  examples: {
    met: { known: { first: 'Pain diary', prompts: 4, worry: 30 } },
    justNotMet: { known: { first: 'Pain diary', prompts: 3, worry: 30 } },
    unknown: { known: { first: 'Pain diary', prompts: 4 } },
  },
});

/** COH-48. */
export const painAskedTooOften: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Every question turns attention to pain.' },
  readsPerson: true,
  reach: {
    of: 'item',
    when: (item) => isOfKind('tracking')(item) && item.aspects?.promptsPerDay !== undefined,
    facts: (item) => [
      about(item, firstPart, item.title),
      about(item, promptsPerDay, item.aspects?.promptsPerDay),
    ],
  },
  resolutions: forOne((item) => [
    {
      code: 'once-a-day',
      words: { en: `${item.title} once a day` },
      changes: [saying(item, { promptsPerDay: 1 })],
    },
    takenOut(item, 'end-prompts'),
  ]),
};
