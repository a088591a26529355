import { fdaSerotonin } from '#evidence';
import { allOf, anyOf, type Tri } from '#kernel';
import { defineRule } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { inView, type MedicineNeeds, type Seen } from './in-view.ts';
import { isOf, kinds, listedNames } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { leaving, medicinesIn } from './ways-out.ts';

const { monoamine } = kinds;
const by = (name: string, prescriber: string | null) => medicineLine(name, { prescriber });
const duloxetine = by('duloxetine', 'Dr Wu');

/** Two of them, each pair with how sure it is that two people write them. */
function pairsIn(needs: MedicineNeeds): readonly (readonly [Seen, Seen, Tri])[] {
  const some = inView(needs).taken.filter((seen) => isOf(seen, monoamine) !== false);
  return some.flatMap((one, at) =>
    some.slice(at + 1).map((other) => [one, other, fromTwo(one, other)] as const),
  );
}

function fromTwo(one: Seen, other: Seen): Tri {
  const [first, second] = [prescriberOf(one), prescriberOf(other)];
  const others = first === null || second === null ? 'unknown' : first !== second;
  return allOf([isOf(one, monoamine), isOf(other, monoamine), others]);
}

const prescriberOf = ({ line }: Seen): string | null => line?.prescriber ?? null;

const rule = defineRule({
  id: 'COH-39',
  version: 1,
  title: { en: 'Two medicines on serotonin and noradrenaline, by two prescribers' },
  needs: medicines,
  parameters: {},
  checks: [
    {
      says: {
        en: 'Two of SNRI, tricyclic, tapentadol, tramadol and mirtazapine are taken, from different prescribers',
      },
      holds: (known) => anyOf(pairsIn(known).map(([, , verdict]) => verdict)),
    },
  ],
  proposes: {
    by: (known) => {
      const sure = pairsIn(known).filter(([, , verdict]) => verdict === true);
      const names = sure.flatMap(([one, other]) => [one.label, other.label]);
      return { en: `${listedNames(names)}: one medicine for both reasons, with one owner.` };
    },
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber'],
  due: { days: 14 },
  tasks: [{ code: 'one-drug-one-owner', within: { days: 14 } }],
  evidence: [fdaSerotonin],
  examples: {
    met: { known: { listed: [duloxetine, by('amitriptyline', 'Dr Okoro')], planned: [] } },
    justNotMet: { known: { listed: [duloxetine, by('amitriptyline', 'Dr Wu')], planned: [] } },
    unknown: { known: { listed: [duloxetine, by('amitriptyline', null)], planned: [] } },
  },
});

/** COH-39: one for pain and one for mood may be one medicine for both. */
export const duplicateMonoamine: LinkRule = medicineLink({
  rule,
  why: { en: 'They add up, and nobody knows which is for what.' },
  kinds: [monoamine],
  resolutions: (items) =>
    medicinesIn(items, monoamine).flatMap((item) => leaving([item], item.itemId)),
});
