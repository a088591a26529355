import { olderAge } from '#evidence';
import { anyOf } from '#kernel';
import { personAge } from '#medication';
import { atLeast } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule } from './from-person-rule.ts';
import { asKind, type Kind } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { hasPart, type PartLine } from './part-line.ts';
import { leaving, medicinesIn } from './ways-out.ts';

/** Every medicine that has points; which scale is MED-10's matter. */
const withPoints: Kind = asKind({
  has: ({ marks }) => (marks.acb ?? 0) > 0,
  classes: null,
  where: 'body',
});
const learning = ['cbt', 'cbt-i', 'education'] as const;
const cbt = { name: 'CBT', sorts: ['cbt'], startDay: null } as const;
const amitriptyline = medicineLine('amitriptyline');

const rule = fromPersonRule('MED-10', {
  id: 'COH-30',
  title: { en: 'Anticholinergic burden with therapy that has to be remembered' },
  aliasOf: 'MED-10',
  needs: { age: personAge },
  parameters: { older: olderAge },
  checks: (checks) => [
    {
      says: {
        en: 'CBT, CBT-I or education is part of the plan, or the person is {older} or older',
      },
      holds: ({ parts, age }, { older }) =>
        anyOf([
          hasPart(parts as readonly PartLine[] | null, ...learning),
          atLeast(age as number | null, Number(older)),
        ]),
    },
    ...checks,
  ],
  owners: ['case-lead', 'prescriber', 'psychology'],
  tasks: [{ code: 'substitute-lower-acb', within: { days: 14 } }],
  examples: {
    met: { known: { listed: [amitriptyline], planned: [], parts: [cbt] } },
    justNotMet: { known: { listed: [medicineLine('tramadol')], planned: [], parts: [cbt] } },
    unknown: { known: { listed: [medicineLine('foozol')], planned: [], parts: [cbt] } },
  },
});

/** COH-30: what cannot be remembered cannot be practised. */
export const burdenedLearning: LinkRule = medicineLink({
  rule,
  why: { en: 'Memory suffers, and with it the homework.' },
  kinds: [withPoints],
  sorts: learning,
  resolutions: (items) =>
    medicinesIn(items, withPoints).flatMap((item) => leaving([item], item.itemId)),
});
