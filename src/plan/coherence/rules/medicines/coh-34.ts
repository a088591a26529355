import { fdaCitalopram } from '#evidence';
import { defineRule } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { medicinesIn, swapped } from './ways-out.ts';

const { hydroxychloroquine, qtPartners } = kinds;
const quensyl = medicineLine('hydroxychloroquine');

const rule = defineRule({
  id: 'COH-34',
  version: 1,
  title: { en: 'Hydroxychloroquine with another medicine that lengthens QT' },
  needs: medicines,
  parameters: {},
  checks: [
    {
      says: { en: 'Hydroxychloroquine is taken' },
      holds: (known) => takes(known, hydroxychloroquine),
    },
    {
      says: { en: 'Citalopram, escitalopram, methadone, a tricyclic or ondansetron is taken' },
      holds: (known) => takes(known, qtPartners),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `${namesOf(known, hydroxychloroquine)} with ${namesOf(known, qtPartners)}: an ECG, potassium and magnesium, and sertraline or duloxetine instead.`,
    }),
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber', 'rheumatology'],
  due: { days: 7 },
  tasks: [
    { code: 'ecg', within: { days: 7 } },
    { code: 'check-potassium-magnesium', within: { days: 7 } },
  ],
  evidence: [fdaCitalopram],
  examples: {
    met: { known: { listed: [quensyl, medicineLine('escitalopram')], planned: [] } },
    justNotMet: { known: { listed: [quensyl, medicineLine('sertraline')], planned: [] } },
    unknown: { known: { planned: [quensyl] } },
  },
});

/** COH-34: two specialists, one heart. */
export const qtStack: LinkRule = medicineLink({
  rule,
  why: { en: 'The heart may lose its rhythm (torsades).' },
  kinds: [hydroxychloroquine, qtPartners],
  resolutions: (items) =>
    swapped(medicinesIn(items, qtPartners), 'qt-medicine', 'sertraline or duloxetine'),
});
