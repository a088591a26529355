import { auditCCutOffs, auditCMen, auditCWomen, gramsPerDrink } from '#evidence';
import { auditCTotal } from '#measures';
import { defineRule } from '#reasoning';
import { sex } from '../facts.ts';
import { reachesCutOf } from '../readings.ts';

export const scr03 = defineRule({
  id: 'SCR-03',
  version: 1,
  title: { en: 'Alcohol at a level that carries risk' },
  needs: { total: auditCTotal, sex },
  parameters: { men: auditCMen, women: auditCWomen, grams: gramsPerDrink },
  checks: [
    {
      says: { en: 'AUDIT-C is {men} or more (women: {women} or more)' },
      holds: ({ total, sex: known }, { men, women }) => reachesCutOf(known, total, { men, women }),
    },
  ],
  proposes: {
    en: 'AUDIT-C {total}: a brief talk about alcohol (one drink is {grams} g), and look for medicines that alcohol makes dangerous (COH-35).',
  },
  severity: 'advice',
  owners: ['pcp'],
  due: { days: 28 },
  tasks: [
    { code: 'brief-intervention', within: { days: 28 } },
    { code: 'alcohol-interaction-scan', within: { days: 7 } },
  ],
  evidence: [auditCCutOffs],
  examples: {
    met: { known: { total: 3, sex: 'F' } },
    justNotMet: { known: { total: 3, sex: 'M' } },
    unknown: { known: { total: 3 } },
  },
});
