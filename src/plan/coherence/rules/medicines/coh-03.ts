import { opioidCds } from '#evidence';
import { defineRule } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { park } from '../../citations.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { leaving, medicinesIn } from './ways-out.ts';

const { opioids, benzodiazepines } = kinds;
const oxycodone = medicineLine('oxycodone');

const rule = defineRule({
  id: 'COH-03',
  version: 2,
  title: { en: 'Opioid with benzodiazepine' },
  needs: medicines,
  parameters: {},
  checks: [
    { says: { en: 'An opioid is taken' }, holds: (known) => takes(known, opioids) },
    {
      says: { en: 'A benzodiazepine is taken at the same time' },
      holds: (known) => takes(known, benzodiazepines),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `${namesOf(known, opioids)} with ${namesOf(known, benzodiazepines)}: the prescriber writes down the benefit, naloxone is at hand, and one of them is tapered slowly (usually the benzodiazepine); never both abruptly.`,
    }),
  },
  severity: 'critical',
  owners: ['case-lead', 'prescriber'],
  due: { days: 1 },
  tasks: [
    { code: 'document-benefit', within: { days: 1 } },
    { code: 'offer-naloxone', within: { days: 0 } },
    { code: 'taper-one', within: { days: 14 } },
  ],
  evidence: [opioidCds, park],
  examples: {
    met: { known: { listed: [oxycodone, medicineLine('alprazolam')], planned: [] } },
    justNotMet: { known: { listed: [oxycodone, medicineLine('zolpidem')], planned: [] } },
    unknown: { known: { planned: [oxycodone] } },
  },
});

/** COH-03: breathing. The most dangerous pair of medicines a plan can hold. */
export const opioidWithBenzodiazepine: LinkRule = medicineLink({
  rule,
  why: { en: 'Together they slow breathing; the risk of a fatal overdose is about 3.9 times.' },
  kinds: [opioids, benzodiazepines],
  resolutions: (items) => [
    ...endings(medicinesIn(items, opioids), 'opioid'),
    ...endings(medicinesIn(items, benzodiazepines), 'benzodiazepine'),
  ],
});

/** What is taken ends when its prescriber has tapered it. */
const endings = (some: readonly PlanItem[], which: string): readonly Resolution[] =>
  leaving(some, which).map((way) =>
    way.code === `ended-${which}` ? { ...way, code: `tapered-${which}` } : way,
  );
