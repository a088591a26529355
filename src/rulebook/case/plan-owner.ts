import { isLocalDate, type LocalDate } from '#kernel';
import type { PlanItem } from '#plan';
import { hasField, textOf } from './words.ts';

type Ownership = Pick<
  PlanItem,
  'itemId' | 'version' | 'ownerAccount' | 'ownerName' | 'ownerRole' | 'reviewDay'
>;

/** Somebody named owns a part; where nobody is named, the discipline that holds it. */
export function ownership(said: Readonly<Record<string, unknown>>, at: string): Ownership {
  const owners = ['owner', 'ownedBy', 'ownerRole', 'prescriber', 'responsible', 'clinician'];
  const named = textOf(said, ...owners);
  const owner = named ?? (hasField(said, 'owner') ? null : textOf(said, 'discipline'));
  return {
    itemId: at as PlanItem['itemId'],
    version: 1,
    ownerAccount: owner as PlanItem['ownerAccount'],
    ownerName: owner,
    ownerRole: textOf(said, 'discipline', 'ownerRole'),
    reviewDay: dayOf(said, 'reviewDate', 'review', 'reviewDay', 'nextReview', 'endDate', 'end'),
  };
}

export function dayOf(
  said: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): LocalDate | null {
  const text = textOf(said, ...names)?.slice(0, 10) ?? null;
  return text !== null && isLocalDate(text) ? text : null;
}
