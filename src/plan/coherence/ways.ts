import type { PlanItem } from '../item.ts';
import { ended, held, movedTo } from './change.ts';
import type { Resolution } from './link-rule.ts';

/** Ready ways out that many rules share; each changes the parts in question and nothing else. */
export const onHold = (item: PlanItem, code: string, until = ''): Resolution => ({
  code,
  words: { en: `Put ${item.title} on hold${until === '' ? '' : ` ${until}`}` },
  changes: [held(item)],
});

export const takenOut = (item: PlanItem, code: string, instead = ''): Resolution => ({
  code,
  words: { en: `Take ${item.title} out${instead === '' ? '' : `; ${instead}`}` },
  changes: [ended(item)],
});

export const moved = (item: PlanItem, code: string, at: string): Resolution => ({
  code,
  words: { en: `Move ${item.title} to ${at}` },
  changes: [movedTo(item, at)],
});

/** Ways out for two parts; none where a part is missing. */
export function betweenTwo(
  ways: (first: PlanItem, second: PlanItem) => readonly Resolution[],
): (items: readonly PlanItem[]) => readonly Resolution[] {
  return ([first, second]) =>
    first === undefined || second === undefined ? [] : ways(first, second);
}

export function forOne(
  ways: (item: PlanItem) => readonly Resolution[],
): (items: readonly PlanItem[]) => readonly Resolution[] {
  return ([item]) => (item === undefined ? [] : ways(item));
}
