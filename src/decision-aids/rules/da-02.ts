import { ipdas } from '#evidence';
import { ask } from '#kernel';
import { codeInWords, defineRule, holdsTrue } from '#reasoning';
import { lacking, neededToPublish } from '../aid.ts';
import { aidFields, aidIsPublished } from '../facts.ts';

export const da02 = defineRule({
  id: 'DA-02',
  version: 1,
  title: { en: 'The decision aid must not be published yet' },
  needs: { held: aidFields, publishing: aidIsPublished },
  parameters: {},
  checks: [
    {
      says: { en: 'It is to be published' },
      holds: ({ publishing }) => holdsTrue(publishing),
    },
    {
      says: {
        en: 'It lacks an update policy, a statement of funding and conflicts, a review date, citations of the evidence or a word on uncertainty',
      },
      holds: ({ held }) => ask(held, (known) => lacking(known, neededToPublish).length > 0),
    },
  ],
  proposes: {
    by: ({ held }) => ({
      en: `Publishing is blocked. Add: ${lacking(held ?? [], neededToPublish)
        .map(codeInWords)
        .join(', ')}.`,
    }),
  },
  severity: 'warning',
  owners: ['content-editor'],
  due: { days: 0 },
  tasks: [{ code: 'block-publish', within: { days: 0 } }],
  evidence: [ipdas],
  about: ({ held }) => lacking(held ?? [], neededToPublish),
  derive: ({ held, publishing }) =>
    held === null || publishing !== true
      ? {}
      : { publishBlocked: lacking(held, neededToPublish).length > 0 },
  examples: {
    met: {
      known: { held: ['updatePolicy', 'funding', 'reviewDate', 'evidence'], publishing: true },
    },
    justNotMet: { known: { held: neededToPublish, publishing: true } },
    unknown: { known: { publishing: true } },
  },
});
