import { pddiWarfarin } from '#evidence';
import { groups } from '#medication';
import { defineRule } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { asKind, kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { leaving, medicinesIn, swapped } from './ways-out.ts';

const nsaids = kinds.systemicNsaids;
const anticoagulants = kinds.oralAnticoagulants;
const protection = asKind(groups.gastroprotection);
const [naproxen, apixaban] = [medicineLine('naproxen'), medicineLine('apixaban')];

const rule = defineRule({
  id: 'COH-23',
  version: 1,
  title: { en: 'NSAID with an anticoagulant' },
  needs: medicines,
  parameters: {},
  checks: [
    {
      says: { en: 'An NSAID is taken by mouth or injection' },
      holds: (known) => takes(known, nsaids),
    },
    {
      says: { en: 'Warfarin or another anticoagulant by mouth is taken' },
      holds: (known) => takes(known, anticoagulants),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `${namesOf(known, nsaids)} with ${namesOf(known, anticoagulants)}: bleeding from the stomach. Paracetamol, or diclofenac on the skin, instead${
        takes(known, protection) === true ? '' : '; if it must go on, with a PPI or misoprostol'
      }.`,
    }),
  },
  // As MED-11 has it from the same source: without stomach protection critical, with it a warning.
  severity: { by: (known) => (takes(known, protection) === true ? 'warning' : 'critical') },
  owners: ['case-lead', 'prescriber', 'rheumatology'],
  due: { days: 1 },
  tasks: [{ code: 'tell-both-prescribers', within: { days: 1 } }],
  evidence: [pddiWarfarin],
  aliasOf: 'MED-11',
  examples: {
    met: { known: { listed: [naproxen, apixaban], planned: [] }, severity: 'critical' },
    justNotMet: {
      known: { listed: [medicineLine('diclofenac gel'), apixaban], planned: [] },
    },
    unknown: { known: { planned: [naproxen] } },
  },
});

/** COH-23: every anticoagulant by mouth; MED-11 speaks of warfarin alone. */
export const nsaidWithAnticoagulant: LinkRule = medicineLink({
  rule,
  why: { en: 'Together they make bleeding from the stomach much more likely.' },
  kinds: [nsaids, anticoagulants],
  resolutions: (items) => {
    const taken = medicinesIn(items, nsaids);
    return [...swapped(taken, 'nsaid', 'paracetamol or a gel'), ...leaving(taken, 'nsaid')];
  },
});
