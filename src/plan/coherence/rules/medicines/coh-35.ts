import { auditCCutOffs, auditCMen, auditCWomen, paracetamolWithAlcohol } from '#evidence';
import { anyOf, type Tri } from '#kernel';
import { auditCTotal } from '#measures';
import { milligramsOf } from '#medication';
import { atLeast, defineRule, type Known, moreThan } from '#reasoning';
import { sex } from '#screening';
import type { LinkRule } from '../../link-rule.ts';
import { inView } from './in-view.ts';
import { kinds, listedNames, takes, those } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { leaving, medicinesIn } from './ways-out.ts';

const risky = kinds.withAlcohol;
const paracetamol = (mg: number) => [
  medicineLine('paracetamol', { dosePerAdmin: mg, unit: 'mg', perDay: 3 }),
];

const needs = { ...medicines, total: auditCTotal, sex } as const;

/** Above this a sum that is only known in part is enough; below it all of it must be known. */
function paracetamolOver(known: Known<typeof needs>, most: number): Tri {
  const { total, knownPart } = milligramsOf(inView(known).taken, 'paracetamol');
  return moreThan(knownPart, most) === true ? true : moreThan(total, most);
}

/** The cut of women and of men; where the sex is not known, only what is clear for both is clear. */
function drinksTooMuch(
  { total, sex: given }: Known<typeof needs>,
  { men, women }: { readonly men: number; readonly women: number },
): Tri {
  const verdicts = { F: [women], M: [men] }[(given ?? '').toUpperCase()] ?? [men, women];
  const asked = verdicts.map((cut) => atLeast(total, cut));
  return asked.every((verdict) => verdict === asked[0]) ? (asked[0] ?? 'unknown') : 'unknown';
}

const rule = defineRule({
  id: 'COH-35',
  version: 1,
  title: { en: 'Alcohol with medicines that it makes dangerous' },
  needs,
  parameters: { men: auditCMen, women: auditCWomen, most: paracetamolWithAlcohol },
  checks: [
    {
      says: { en: 'AUDIT-C is {men} or more (women: {women} or more)' },
      holds: (known, cuts) => drinksTooMuch(known, cuts),
    },
    {
      says: {
        en: 'An opioid, benzodiazepine, gabapentinoid, duloxetine, methotrexate or more than {most} mg of paracetamol a day is taken',
      },
      holds: (known, { most }) => anyOf([takes(known, risky), paracetamolOver(known, most)]),
    },
  ],
  proposes: {
    by: (known, { most }) => {
      const names = those(known, risky).map(({ label }) => label);
      const more = paracetamolOver(known, most) === true ? ['paracetamol'] : [];
      return {
        en: `Alcohol with ${listedNames([...names, ...more])}: talk about drinking, and change the medicine.`,
      };
    },
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber'],
  due: { days: 7 },
  tasks: [
    { code: 'brief-intervention', within: { days: 14 } },
    { code: 'change-drug', within: { days: 7 } },
  ],
  evidence: [auditCCutOffs],
  examples: {
    met: { known: { listed: paracetamol(1001), planned: [], total: 3, sex: 'F' } },
    justNotMet: { known: { listed: paracetamol(1000), planned: [], total: 3, sex: 'F' } },
    unknown: { known: { listed: paracetamol(1001), planned: [], total: 3 } },
  },
});

/** COH-35: overdose, and the liver. */
export const alcoholWithMedicines: LinkRule = medicineLink({
  rule,
  why: { en: 'Together they slow breathing or harm the liver.' },
  kinds: [risky, kinds.paracetamol],
  resolutions: (items) =>
    leaving(medicinesIn(items, risky, kinds.paracetamol), 'what-alcohol-harms'),
});
