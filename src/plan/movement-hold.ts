import type { FactValue } from '#profile';
import type { Dose, PlanItemBody } from './contract.ts';
import type { PlanItem } from './item.ts';

export type WarningSign = FactValue<'red-flag'>;

/** Kinds of parts in which a person moves their body more, or in new ways. */
const movementKinds: readonly PlanItemBody['kind'][] = [
  'activity-quota',
  'exposure-step',
  'exercise',
];

export const isMovement = ({ kind }: Pick<PlanItemBody, 'kind'>): boolean =>
  movementKinds.includes(kind);

/** What grows when movement goes on: while a warning sign is open none of these may. */
const growing = ['minutes', 'timesPerWeek', 'level'] as const;

/**
 * Whether a change would begin or raise movement (RF-01 freezes that until a clinician lifts it). A
 * part that ran before may go on as it is, be made smaller, held or ended.
 */
export function raisesMovement(before: PlanItem | null, after: PlanItem): boolean {
  if (!isMovement(after) || after.state === 'held' || after.state === 'ended') return false;
  if (before === null || !isMovement(before) || before.state !== after.state) return true;
  return (
    beginsToGrow(before, after) ||
    growing.some((part) => most(after.dose, part) > most(before.dose, part))
  );
}

const beginsToGrow = ({ aspects: before }: PlanItem, { aspects: after }: PlanItem): boolean =>
  after?.increases === true && before?.increases !== true;

const most = (dose: Dose, part: (typeof growing)[number]): number => dose[part] ?? 0;
