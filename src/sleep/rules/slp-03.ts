import { stopBang, stopBangHigh, stopBangIntermediate } from '#evidence';
import { allOf, anyOf } from '#kernel';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import {
  restrictionPlanned,
  sedatingMedicine,
  stopBangTotal,
  stopBangTwoAndRisk,
} from '../facts.ts';

export const slp03 = defineRule({
  id: 'SLP-03',
  version: 1,
  title: { en: 'Sleep apnoea to be looked for' },
  needs: {
    total: stopBangTotal,
    twoAndRisk: stopBangTwoAndRisk,
    sedating: sedatingMedicine,
    restriction: restrictionPlanned,
  },
  parameters: { some: stopBangIntermediate, high: stopBangHigh },
  checks: [
    {
      says: { en: 'Sleep apnoea is likely, or would make a treatment dangerous' },
      anyOf: [
        {
          says: { en: 'STOP-Bang is {high} or more' },
          holds: ({ total }, p) => atLeast(total, p.high),
        },
        {
          says: { en: 'Two STOP answers with male sex, BMI over 35 or a wide neck' },
          holds: ({ twoAndRisk }) => holdsTrue(twoAndRisk),
        },
        {
          says: {
            en: 'STOP-Bang is {some} or more with an opioid or sedative, or with sleep restriction planned',
          },
          holds: ({ total, sedating, restriction }, { some }) =>
            allOf([atLeast(total, some), anyOf([holdsTrue(sedating), holdsTrue(restriction)])]),
        },
      ],
    },
  ],
  proposes: {
    en: 'STOP-Bang {total}: arrange a sleep study before sedatives or sleep restriction; from {high}, refer.',
  },
  severity: 'warning',
  owners: ['pcp'],
  due: null,
  evidence: [stopBang],
  examples: {
    met: { known: { total: 3, sedating: true } },
    justNotMet: { known: { total: 2, twoAndRisk: false, sedating: true } },
    unknown: { known: { total: 3, twoAndRisk: false, sedating: false } },
  },
});
