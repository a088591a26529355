import { beers2023, cnsActiveMedicines } from '#evidence';
import { atLeast, defineRule, type Known } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { inView } from './in-view.ts';
import { isOf, kinds, namesOf, those } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { leaving, medicinesIn } from './ways-out.ts';

const active = kinds.cnsActive;
const lines = (...names: readonly string[]) => names.map((name) => medicineLine(name));

const knownCount = (known: Known<typeof medicines>): number =>
  new Set(
    those(known, active).flatMap(({ parts, label }) => {
      const names = parts
        .map(({ ingredient }) => ingredient)
        .filter((one) => active.groups.some(({ has }) => has(one)));
      return names.length === 0 ? [label] : names.map(({ name }) => name);
    }),
  ).size;

const rule = defineRule({
  id: 'COH-29',
  version: 1,
  title: { en: 'Several medicines acting on the brain' },
  needs: medicines,
  parameters: { most: cnsActiveMedicines },
  checks: [
    {
      says: { en: '{most} or more, over all prescribers' },
      holds: (known, { most }) => {
        if (atLeast(knownCount(known), most) === true) return true;
        const maybeMore = inView(known).taken.some((seen) => isOf(seen, active) === 'unknown');
        return maybeMore ? 'unknown' : false;
      },
    },
  ],
  proposes: {
    by: (known) => ({
      en: `${namesOf(known, active)}: falls and slow thinking. One person makes a list of what can go first.`,
    }),
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber'],
  due: { days: 14 },
  tasks: [{ code: 'deprescribe-list', within: { days: 14 } }],
  evidence: [beers2023],
  contested: { en: 'The list is made for older people in the US.' },
  aliasOf: 'MED-09',
  examples: {
    met: { known: { listed: lines('oxycodone', 'diazepam', 'gabapentin'), planned: [] } },
    justNotMet: { known: { listed: lines('oxycodone', 'diazepam'), planned: [] } },
    unknown: { known: { listed: lines('oxycodone', 'diazepam', 'foozol'), planned: [] } },
  },
});

/** COH-29: medicines of several prescribers, counted together at any age. */
export const manyBrainMedicines: LinkRule = medicineLink({
  rule,
  why: { en: 'Each alone may be right; together they bring falls and slow thinking.' },
  kinds: [active],
  resolutions: (items) =>
    medicinesIn(items, active).flatMap((item) => leaving([item], item.itemId)),
});
