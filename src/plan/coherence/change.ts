import type { Finding } from '#reasoning';
import type { Aspects } from '../aspects.ts';
import type { PlanItem } from '../item.ts';
import type { Resolution } from './link-rule.ts';

export type ItemChange = Resolution['changes'][number];

export const movedTo = ({ itemId, dose }: PlanItem, at: string): ItemChange => ({
  itemId,
  dose: { ...dose, at },
});

export const held = ({ itemId }: PlanItem): ItemChange => ({ itemId, state: 'held' });

export const ended = ({ itemId }: PlanItem): ItemChange => ({ itemId, state: 'ended' });

/** The same part with some of its aspects said anew. */
export const saying = ({ itemId, aspects }: PlanItem, said: Aspects): ItemChange => ({
  itemId,
  aspects: { ...aspects, ...said },
});

/** The item as it would be after a change of a resolution; other items stay as they are. */
export function applied(item: PlanItem, changes: readonly ItemChange[]): PlanItem {
  const change = changes.find(({ itemId }) => itemId === item.itemId);
  if (change === undefined) return item;
  return {
    ...item,
    ...(change.kind === undefined ? {} : { kind: change.kind }),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.dose === undefined ? {} : { dose: change.dose }),
    ...(change.aspects === undefined ? {} : { aspects: change.aspects }),
    ...(change.reviewDay === undefined ? {} : { reviewDay: change.reviewDay }),
    ...(change.state === undefined ? {} : { state: change.state }),
  };
}

/** The value of a parameter as the finding used it, so that a resolution fits the verdict. */
export function usedIn(
  finding: Finding,
  parameter: { readonly id: string; readonly default: number },
): number {
  const used = finding.parameters.find(({ id }) => id === parameter.id);
  return Number(used?.value ?? parameter.default);
}
