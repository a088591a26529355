import type { LocalDate } from '#kernel';
import { groups } from '#medication';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule } from './from-person-rule.ts';
import { asKind } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { lineOf } from './lines-of-items.ts';
import { medicineLink } from './medicine-link.ts';
import { leaving, medicinesIn, swapped } from './ways-out.ts';

const notStarted = asKind(groups.notStartedInPrimaryPain);
const since = (day: string | null) => [
  medicineLine('gabapentin', { started: day as LocalDate | null }),
];

const rule = fromPersonRule('MED-23', {
  id: 'COH-58',
  title: { en: 'A medicine that the team’s guideline does not start in chronic primary pain (UK)' },
  aliasOf: 'MED-23',
  owners: ['case-lead', 'prescriber'],
  tasks: [{ code: 'agree-not-to-initiate', within: { days: 1 } }],
  examples: {
    met: { known: { listed: since('2026-03-03'), planned: [], pain: true } },
    justNotMet: { known: { listed: since('2026-03-02'), planned: [], pain: true } },
    unknown: { known: { listed: since(null), planned: [], pain: true } },
  },
});

/** COH-58: one discipline starts what the guideline of all says not to start. */
export const notInPrimaryPain: LinkRule = medicineLink({
  rule,
  why: { en: 'Part of the team follows the guideline, and part of it does not.' },
  kinds: [notStarted],
  resolutions: (items) => {
    const starting = medicinesIn(items, notStarted).filter(
      (item) => lineOf(item)?.change === 'start' || item.state === 'proposed',
    );
    return [
      ...leaving(starting, 'medicine'),
      ...swapped(starting, 'medicine', 'amitriptyline, duloxetine or an SSRI'),
    ];
  },
});
