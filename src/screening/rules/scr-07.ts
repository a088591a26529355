import { habit, ng222 } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { bipolar, maniaHistory, mdqPositive } from '../facts.ts';

export const scr07 = defineRule({
  id: 'SCR-07',
  version: 1,
  title: { en: 'Signs of bipolar disorder' },
  needs: { mdq: mdqPositive, mania: maniaHistory, bipolar },
  parameters: {},
  checks: [
    {
      says: { en: 'Mania is likely or known' },
      anyOf: [
        { says: { en: 'MDQ is positive' }, holds: ({ mdq }) => holdsTrue(mdq) },
        {
          says: { en: 'Mania or hypomania in the past' },
          holds: ({ mania }) => holdsTrue(mania),
        },
        { says: { en: 'Bipolar disorder' }, holds: (known) => holdsTrue(known.bipolar) },
      ],
    },
  ],
  proposes: {
    en: 'A psychiatric review before any antidepressant is started; no sleep restriction.',
  },
  severity: 'warning',
  owners: ['psychiatric-consultant'],
  due: { days: 14 },
  tasks: [{ code: 'psychiatric-review', within: { days: 14 } }],
  evidence: [ng222, habit],
  examples: {
    met: { known: { mdq: true } },
    justNotMet: { known: { mdq: false, mania: false, bipolar: false } },
    unknown: { known: { mdq: false } },
  },
});
