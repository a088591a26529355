import { item9Positive, lethalSupplyDays, ng222 } from '#evidence';
import { defineRule, moreThan } from '#reasoning';
import { saying } from '../../change.ts';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, listedNames, takesOne, those } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { safety, safetyPositive } from './readings.ts';
import { medicinesIn, swapped, titlesOf } from './ways-out.ts';

const lethal = kinds.lethalInOverdose;
const weekly = 7;
const supply = (days: number | null) => ({
  listed: [medicineLine('amitriptyline', { supplyDays: days })],
  planned: [],
});

const rule = defineRule({
  id: 'COH-60',
  version: 1,
  title: { en: 'A large supply of a medicine that kills in overdose' },
  needs: { ...medicines, ...safety },
  parameters: { most: lethalSupplyDays, positive: item9Positive },
  checks: [
    {
      says: {
        en: 'A tricyclic, venlafaxine, an opioid, colchicine or hydroxychloroquine for more than {most} days at a time',
      },
      holds: (known, { most }) =>
        takesOne(known, lethal, ({ line }) => moreThan(line?.supplyDays, most)),
    },
    {
      says: { en: 'A suicide screen is positive (item 9, ASQ or C-SSRS)' },
      holds: (known, { positive }) => safetyPositive(known, positive),
    },
  ],
  proposes: {
    by: (known, { most }) => {
      const large = those(known, lethal).filter(
        ({ line }) => moreThan(line?.supplyDays, most) === true,
      );
      return {
        en: `${listedNames(large.map(({ label }) => label))}: hand out 7 days at a time, or change to something safer.`,
      };
    },
  },
  severity: 'critical',
  owners: ['case-lead', 'prescriber', 'safety-role'],
  due: { days: 1 },
  tasks: [{ code: 'seven-day-dispensing', within: { days: 1 } }],
  evidence: [ng222],
  examples: {
    met: { known: { ...supply(15), item9: 1 } },
    justNotMet: { known: { ...supply(14), item9: 1 } },
    unknown: { known: { ...supply(null), item9: 1 } },
  },
});

/** COH-60: what is in the house decides. */
export const lethalSupply: LinkRule = medicineLink({
  rule,
  why: { en: 'What is in the house decides how an impulse ends.' },
  kinds: [lethal],
  resolutions: (items) => {
    const large = medicinesIn(items, lethal);
    if (large.length === 0) return [];
    return [
      {
        code: 'seven-days',
        words: { en: `Hand out ${titlesOf(large)} for ${weekly} days at a time` },
        changes: large.map((item) => saying(item, { supplyDays: weekly })),
      },
      ...swapped(large, 'lethal-medicine', 'something safer in overdose'),
    ];
  },
});
