import type { Text } from '#kernel';
import type { Rule } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import type { LinkRule } from '../../link-rule.ts';
import type { Kind } from './kinds-of-medicine.ts';
import { listedMedicines, plannedMedicines } from './line.ts';
import { isMedicineAmong, plannedFact } from './lines-of-items.ts';
import { isPartAmong, partsFact, plannedParts, type Sort } from './part-line.ts';

/** What every rule about medicines in a plan reads. */
export const medicines = { listed: listedMedicines, planned: plannedMedicines } as const;
export const medicinesAndParts = { ...medicines, parts: plannedParts } as const;

type Said = {
  readonly rule: Rule;
  readonly why: Text;
  /** The medicines of the plan it is about. */
  readonly kinds: readonly Kind[];
  /** The other parts it is about. */
  readonly sorts?: readonly Sort[];
  readonly resolutions: LinkRule['resolutions'];
};

/**
 * A rule about the medicines of a plan: asked once over all parts it is about, so that one conflict is
 * said once however many medicines are in it, whether the plan holds them or the list of the person.
 */
export function medicineLink({ rule, why, kinds, sorts = [], resolutions }: Said): LinkRule {
  return {
    rule,
    effect: 'conflict',
    why,
    readsPerson: true,
    reach: {
      of: 'plan',
      concerns: 'parts',
      reads: remembering(isMedicineAmong(kinds), isPartAmong(sorts)),
      facts: (parts) => [plannedFact(parts), partsFact(parts)],
    },
    resolutions,
  };
}

type OfItem = (item: PlanItem) => boolean;

/** Asked of every item as one types; an item never changes, a changed one is another. */
function remembering(...either: readonly OfItem[]): OfItem {
  const known = new WeakMap<PlanItem, boolean>();
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const verdict = either.some((asked) => asked(item));
    known.set(item, verdict);
    return verdict;
  };
}
