import { habit, mdqSymptoms, ng222 } from '#evidence';
import { allOf, type Tri } from '#kernel';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import { bipolar, type Mdq, maniaHistory, mdqResult } from '../facts.ts';

function isPositive(mdq: Mdq | null, symptoms: number): Tri {
  if (mdq === null) return 'unknown';
  if (mdq.positive !== null) return mdq.positive;
  return allOf([
    atLeast(mdq.symptoms, symptoms),
    holdsTrue(mdq.together),
    holdsTrue(mdq.impairment),
  ]);
}

const parts = (symptoms: number): Mdq => ({
  positive: null,
  symptoms,
  together: true,
  impairment: true,
});

export const scr07 = defineRule({
  id: 'SCR-07',
  version: 1,
  title: { en: 'Signs of bipolar disorder' },
  needs: { mdq: mdqResult, mania: maniaHistory, bipolar },
  parameters: { symptoms: mdqSymptoms },
  checks: [
    {
      says: { en: 'Mania is likely or known' },
      anyOf: [
        {
          says: {
            en: 'MDQ is positive: {symptoms} symptoms or more, at one time, and a problem because of them',
          },
          holds: ({ mdq }, { symptoms }) => isPositive(mdq, symptoms),
        },
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
    met: { known: { mdq: parts(7) } },
    justNotMet: { known: { mdq: parts(6), mania: false, bipolar: false } },
    unknown: { known: { mdq: { ...parts(7), impairment: null }, mania: false, bipolar: false } },
  },
});
