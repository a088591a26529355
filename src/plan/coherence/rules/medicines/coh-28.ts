import { groups } from '#medication';
import type { LinkRule } from '../../link-rule.ts';
import { fromPersonRule, listsIn } from './from-person-rule.ts';
import type { Seen } from './in-view.ts';
import { asKind, isOf, kinds, listedNames, namesOf, those } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink } from './medicine-link.ts';
import { medicinesIn, swapped } from './ways-out.ts';

const inhibitors = [asKind(groups.cyp2d6Inhibitors), asKind(groups.cyp2d6WeakInhibitors)];
const substrates = [asKind(groups.cyp2d6Substrates), asKind(groups.cyp2d6WeakSubstrates)];
const codeine = medicineLine('codeine');

/** The painkillers among what depends on the enzyme; tricyclics and tamoxifen are MED-16's alone. */
const isInhibitorOrPainkiller = (seen: Seen): boolean =>
  substrates.every((each) => isOf(seen, each) !== true) || isOf(seen, kinds.opioids) === true;

const rule = fromPersonRule('MED-16', {
  id: 'COH-28',
  title: { en: 'The antidepressant takes the painkiller’s effect away' },
  aliasOf: 'MED-16',
  only: isInhibitorOrPainkiller,
  proposes: {
    by: (known) => {
      const lists = listsIn(known);
      const painkillers = substrates.flatMap((each) =>
        those(lists, each).filter((seen) => isOf(seen, kinds.opioids) === true),
      );
      return {
        en: `${namesOf(lists, ...inhibitors)} takes away what ${listedNames(painkillers.map(({ label }) => label))} should do: sertraline, citalopram or escitalopram instead, or a painkiller that does not need the enzyme; no higher dose.`,
      };
    },
  },
  owners: ['case-lead', 'prescriber'],
  tasks: [{ code: 'swap-antidepressant-or-analgesic', within: { days: 14 } }],
  examples: {
    met: {
      known: { listed: [codeine, medicineLine('paroxetine')], planned: [] },
      severity: 'warning',
    },
    justNotMet: { known: { listed: [codeine, medicineLine('sertraline')], planned: [] } },
    unknown: { known: { planned: [codeine] } },
  },
});

/** COH-28: the pain doctor sees a failure, and escalates. */
export const blockedPainkiller: LinkRule = medicineLink({
  rule,
  why: { en: 'The painkiller then works less, and it looks as if more of it were needed.' },
  kinds: [...inhibitors, ...substrates],
  resolutions: (items) => [
    ...swapped(
      medicinesIn(items, ...inhibitors),
      'antidepressant',
      'sertraline, citalopram or escitalopram',
    ),
    ...swapped(
      medicinesIn(items, ...substrates),
      'analgesic',
      'a painkiller that does not need the enzyme',
    ),
  ],
});
