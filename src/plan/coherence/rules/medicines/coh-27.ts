import { groups } from '#medication';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule } from './from-person-rule.ts';
import { asKind } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { leaving, medicinesIn, swapped } from './ways-out.ts';

const opioids = asKind(groups.serotonergicOpioids);
const maois = asKind(groups.maois);
const serotonergics = asKind(groups.serotonergics);
const antidepressants = asKind(groups.ssriSnriOrTca);
const tramadol = medicineLine('tramadol');

const rule = fromPersonRule('MED-15', {
  id: 'COH-27',
  title: { en: 'Medicines that raise serotonin together' },
  aliasOf: 'MED-15',
  owners: ['case-lead', 'prescriber'],
  tasks: [{ code: 'swap-analgesic', within: { days: 7 } }],
  examples: {
    met: {
      known: { listed: [tramadol, medicineLine('sertraline')], planned: [] },
      severity: 'warning',
    },
    justNotMet: { known: { listed: [tramadol, medicineLine('bupropion')], planned: [] } },
    unknown: { known: { planned: [tramadol] } },
  },
});

/** COH-27: one of them is usually the painkiller, and that is the one to change. */
export const serotonergicStack: LinkRule = medicineLink({
  rule,
  why: { en: 'Together they can poison with serotonin, or bring a seizure.' },
  kinds: [opioids, maois, serotonergics, antidepressants],
  resolutions: (items) => {
    const painkillers = medicinesIn(items, opioids);
    return [
      ...swapped(painkillers, 'analgesic', 'a painkiller that does not act on serotonin'),
      ...leaving(painkillers, 'analgesic'),
      ...leaving(medicinesIn(items, maois), 'maoi'),
    ];
  },
});
