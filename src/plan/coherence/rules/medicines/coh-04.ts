import { groups } from '#medication';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule } from './from-person-rule.ts';
import { asKind, kinds } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { medicinesIn, oneOfBoth } from './ways-out.ts';

const opioids = kinds.opioids;
const gabapentinoids = asKind(groups.gabapentinoids);

const rule = fromPersonRule('MED-08', {
  id: 'COH-04',
  title: { en: 'Opioid with a gabapentinoid' },
  aliasOf: 'MED-08',
  owners: ['case-lead', 'prescriber'],
  tasks: [
    { code: 'offer-naloxone', within: { days: 0 } },
    { code: 'adjust-renal-dose', within: { days: 7 } },
  ],
  examples: {
    met: {
      known: {
        listed: [medicineLine('oxycodone'), medicineLine('pregabalin')],
        planned: [],
        age: 65,
      },
      severity: 'critical',
    },
    justNotMet: { known: { listed: [medicineLine('oxycodone')], planned: [], age: 65 } },
    unknown: { known: { planned: [medicineLine('oxycodone')], age: 65 } },
  },
});

/** COH-04: both slow breathing; with poor breathing, age or poor kidneys it is critical. */
export const opioidWithGabapentinoid: LinkRule = medicineLink({
  rule,
  why: { en: 'Together they slow breathing.' },
  kinds: [opioids, gabapentinoids],
  resolutions: (items) =>
    oneOfBoth(
      [medicinesIn(items, opioids), 'opioid'],
      [medicinesIn(items, gabapentinoids), 'gabapentinoid'],
    ),
});
