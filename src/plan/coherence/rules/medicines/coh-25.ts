import { groups } from '#medication';
import type { Check } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule, listsIn } from './from-person-rule.ts';
import { asKind, kinds, namesOf } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { leaving, medicinesIn } from './ways-out.ts';

const methotrexate = kinds.methotrexate;
const trimethoprim = asKind(groups.trimethoprim);
const nsaids = kinds.systemicNsaids;
const weekly = medicineLine('methotrexate', { perDay: 1 / 7 });

/** What it is taken with; how often it is written down is MED-24's alone. */
const together = (check: Check): Check =>
  'anyOf' in check ? { ...check, anyOf: check.anyOf.slice(1) } : check;

const rule = fromPersonRule('MED-24', {
  id: 'COH-25',
  title: { en: 'Methotrexate with what raises it' },
  checks: (checks) => checks.map(together),
  unread: ['most'],
  proposes: {
    by: (known) => ({
      en: `${namesOf(listsIn(known), methotrexate)} with ${namesOf(listsIn(known), trimethoprim, nsaids)}: avoid it, and check the blood count and the kidneys.`,
    }),
  },
  owners: ['case-lead', 'prescriber', 'rheumatology'],
  tasks: [
    { code: 'avoid-combination', within: { days: 1 } },
    { code: 'check-labs', within: { days: 1 } },
  ],
  examples: {
    met: { known: { listed: [weekly, medicineLine('naproxen')], planned: [], egfr: 59 } },
    justNotMet: {
      known: { listed: [weekly, medicineLine('naproxen')], planned: [], egfr: 60, kidneys: false },
    },
    unknown: { known: { listed: [weekly, medicineLine('naproxen')], planned: [], kidneys: false } },
  },
});

/** COH-25: methotrexate that the body cannot get rid of stops the marrow. */
export const methotrexateRaised: LinkRule = medicineLink({
  rule,
  why: { en: 'Methotrexate rises and can stop the marrow.' },
  kinds: [methotrexate, trimethoprim, nsaids],
  resolutions: (items) => leaving(medicinesIn(items, trimethoprim, nsaids), 'what-raises-it'),
});
