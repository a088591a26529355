import { groups } from '#medication';
import type { Check } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule } from './from-person-rule.ts';
import { asKind, kinds } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { leaving, medicinesIn, swapped } from './ways-out.ts';

const nsaids = kinds.systemicNsaids;
const naproxen = medicineLine('naproxen');
const well = { planned: [], kidneyFailure: false, heart: false };

/** Not the longer use of an NSAID with an eGFR of 30 to 59, of which MED-13 warns as well. */
const atOnce = (check: Check): Check =>
  'anyOf' in check ? { ...check, anyOf: check.anyOf.slice(0, 3) } : check;

const rule = fromPersonRule('MED-13', {
  id: 'COH-24',
  title: { en: 'NSAID with weak kidneys or heart' },
  aliasOf: 'MED-13',
  checks: (checks) => checks.map(atOnce),
  unread: ['caution', 'prolonged'],
  severity: 'critical',
  owners: ['case-lead', 'prescriber', 'rheumatology'],
  tasks: [{ code: 'stop-nsaid', within: { days: 1 } }],
  examples: {
    met: { known: { ...well, listed: [naproxen], egfr: 29 }, severity: 'critical' },
    justNotMet: {
      known: { ...well, listed: [naproxen, medicineLine('lisinopril')], egfr: 30 },
    },
    unknown: { known: { ...well, listed: [naproxen] } },
  },
});

/** COH-24: kidneys and heart that may not bear it. */
export const nsaidWithWeakKidneys: LinkRule = medicineLink({
  rule,
  why: { en: 'The kidneys may fail, or water stays in the body.' },
  kinds: [nsaids, asKind(groups.aceInhibitorsOrArbs), asKind(groups.diuretics)],
  resolutions: (items) => {
    const taken = medicinesIn(items, nsaids);
    return [...swapped(taken, 'nsaid', 'paracetamol or a gel'), ...leaving(taken, 'nsaid')];
  },
});
