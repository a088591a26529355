import { defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../item.ts';
import { ended } from '../change.ts';
import { opioidCds, park } from '../citations.ts';
import { about, bothCount, firstPart, namesOf, secondPart } from '../facts.ts';
import { isMedicineOf } from '../kinds.ts';
import type { LinkRule, Resolution } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-03',
  version: 1,
  title: { en: 'Opioid with benzodiazepine' },
  needs: { first: firstPart, second: secondPart, both: bothCount },
  parameters: {},
  checks: [
    {
      says: { en: 'Both are in the plan at the same time' },
      holds: ({ both }) => holdsTrue(both),
    },
  ],
  proposes: {
    en: '{first} with {second}: the prescriber writes down the benefit, naloxone is at hand, and one of them is tapered slowly; never both abruptly.',
  },
  severity: 'critical',
  owners: ['case-lead', 'prescriber'],
  due: { days: 1 },
  evidence: [opioidCds, park],
  examples: {
    met: { known: { first: 'Oxycodone', second: 'Alprazolam', both: true } },
    justNotMet: { known: { first: 'Oxycodone', second: 'Alprazolam', both: false } },
    unknown: { known: { first: 'Oxycodone', second: 'Alprazolam' } },
  },
});

/** COH-03: breathing. The most dangerous pair of medicines a plan can hold. */
export const opioidWithBenzodiazepine: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Together they slow breathing; the risk of a fatal overdose is about 3.9 times.' },
  reach: {
    of: 'pair',
    first: isMedicineOf('opioid'),
    second: isMedicineOf('benzodiazepine'),
    facts: (opioid, benzodiazepine) => [
      ...namesOf(opioid, benzodiazepine),
      about(benzodiazepine, bothCount, true),
    ],
  },
  resolutions: (medicines) => medicines.map(endingOf),
};

/** One that was only proposed is left out; one that is taken ends when its prescriber has tapered it. */
function endingOf(medicine: PlanItem, place: number): Resolution {
  const which = place === 0 ? 'opioid' : 'benzodiazepine';
  return medicine.state === 'proposed'
    ? {
        code: `leave-out-${which}`,
        words: { en: `Do not start ${medicine.title}` },
        changes: [ended(medicine)],
      }
    : {
        code: `tapered-${which}`,
        words: { en: `${medicine.title} was tapered and ended by its prescriber` },
        changes: [ended(medicine)],
      };
}
