import { groups } from '#medication';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule, listsIn } from './from-person-rule.ts';
import { asKind, kinds, namesOf } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { leaving, medicinesIn, swapped } from './ways-out.ts';

const nsaids = kinds.systemicNsaids;
const antidepressants = asKind(groups.ssriOrSnri);
const naproxen = medicineLine('naproxen');

const rule = fromPersonRule('MED-12', {
  id: 'COH-22',
  title: { en: 'NSAID of one discipline with the SSRI or SNRI of another' },
  aliasOf: 'MED-12',
  unread: ['older'],
  proposes: {
    by: (known) => ({
      en: `${namesOf(listsIn(known), nsaids)} with ${namesOf(listsIn(known), antidepressants)}: bleeding from the stomach. A PPI, a gel instead, or a medicine of another class; both prescribers are told.`,
    }),
  },
  owners: ['case-lead', 'prescriber', 'rheumatology'],
  tasks: [{ code: 'tell-both-prescribers', within: { days: 7 } }],
  examples: {
    met: { known: { listed: [naproxen, medicineLine('sertraline')], planned: [] } },
    justNotMet: {
      known: { listed: [medicineLine('naproxen gel'), medicineLine('sertraline')], planned: [] },
    },
    unknown: { known: { planned: [naproxen] } },
  },
});

/** COH-22: two prescribers, one stomach. */
export const nsaidWithAntidepressant: LinkRule = medicineLink({
  rule,
  why: { en: 'Together they make bleeding from the stomach more likely.' },
  kinds: [nsaids, antidepressants],
  resolutions: (items) => {
    const taken = medicinesIn(items, nsaids);
    return [
      ...swapped(taken, 'nsaid', 'a gel or paracetamol'),
      ...leaving(taken, 'nsaid'),
      ...swapped(medicinesIn(items, antidepressants), 'antidepressant', 'one of another class'),
    ];
  },
});
