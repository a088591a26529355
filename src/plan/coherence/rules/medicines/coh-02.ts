import { own } from '#evidence';
import type { Tri } from '#kernel';
import { defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { bzdAsam } from '../../citations.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import type { Seen } from './in-view.ts';
import { kinds, listedNames, takesOne, those } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { hasPart } from './part-line.ts';
import { medicinesIn, partsIn, titlesOf, waiting } from './ways-out.ts';

const { hypnotics } = kinds;
const isWhenNeeded = ({ line }: Seen): Tri => holdsTrue(line?.prn);
const zopiclone = (prn: boolean | null) => ({
  listed: [medicineLine('zopiclone', { prn })],
  planned: [],
  parts: [{ name: 'Sleep window', sorts: ['sleep-restriction'] as const, startDay: null }],
});

const rule = defineRule({
  id: 'COH-02',
  version: 2,
  title: { en: 'Sleeping tablet when needed with sleep restriction' },
  needs: medicinesAndParts,
  parameters: {},
  checks: [
    {
      says: { en: 'A sleeping tablet is taken only when needed' },
      holds: (known) => takesOne(known, hypnotics, isWhenNeeded),
    },
    {
      says: { en: 'Sleep restriction is part of the plan' },
      holds: ({ parts }) => hasPart(parts, 'sleep-restriction'),
    },
  ],
  proposes: {
    by: (known) => {
      const tablets = those(known, hypnotics).filter((seen) => isWhenNeeded(seen) === true);
      return {
        en: `${listedNames(tablets.map(({ label }) => label))} when needed hides how sleep restriction works: fixed nights first, taper when the window has been stable for two weeks, and mark the nights in the diary.`,
      };
    },
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 7 },
  tasks: [
    { code: 'fixed-night-dosing', within: { days: 7 } },
    { code: 'label-diary-nights', within: { days: 7 } },
  ],
  evidence: [bzdAsam, own],
  examples: {
    met: { known: zopiclone(true) },
    justNotMet: { known: zopiclone(false) },
    unknown: { known: zopiclone(null) },
  },
});

/** COH-02: a tablet on some nights blurs what the window is measured by. */
export const hypnoticWithSleepWindow: LinkRule = medicineLink({
  rule,
  why: { en: 'It hides sleep drive, and a rebound night looks like a failed window.' },
  kinds: [hypnotics],
  sorts: ['sleep-restriction'],
  resolutions: (items) => [
    ...fixedNights(medicinesIn(items, hypnotics)),
    ...waiting(partsIn(items, 'sleep-restriction'), 'window', 'until the tablet is settled'),
  ],
});

function fixedNights(tablets: readonly PlanItem[]): readonly Resolution[] {
  const changes = tablets.flatMap(({ itemId, dose }) =>
    dose.medicine?.prn === true
      ? [{ itemId, dose: { ...dose, medicine: { ...dose.medicine, prn: false } } }]
      : [],
  );
  if (changes.length === 0) return [];
  const words = { en: `${titlesOf(tablets)} on fixed nights (the prescriber decides)` };
  return [{ code: 'fixed-nights', words, changes }];
}
