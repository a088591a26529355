import type { StaffRole } from '#access';
import type { Writer } from '#database/server';
import type { FieldFault, Problem } from '#http';
import { err, type Id, ok, type Result } from '#kernel';
import {
  faultsOf,
  itemsMax,
  type KeptItem,
  newlyCritical,
  type Plan,
  type PlanItem,
  type PlanItemBody,
  raisesMovement,
  stopsActivation,
} from '#plan';
import { canonical, type Json } from '#reasoning';
import { linksIn, linkViews } from './links.ts';
import { movementHeld } from './movement-hold.ts';
import type { PlanPerson } from './person.ts';
import { type By, planWriter } from './plan-store.ts';
import {
  criticalConflict,
  invalidItem,
  itemChanged,
  planFull,
  prescriberDecides,
} from './problems.ts';

export type ItemToSave = {
  readonly itemId: Id<'PlanItemId'>;
  /** The version that was read; 0 for a new item. */
  readonly version: number;
  readonly item: PlanItemBody;
  readonly reason: string | null;
};

/** Saves a version of an item, or says why not. `false`: this very change is in the plan already. */
export async function saveItem(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  wanted: ItemToSave,
  by: By & { readonly role: StaffRole },
): Promise<Result<boolean, Problem>> {
  const current = plan.items.find(({ itemId }) => itemId === wanted.itemId) ?? null;
  const item = nextVersion(who, plan, wanted);
  if ((current?.version ?? 0) !== wanted.version) {
    return isThisChange(current, item) ? ok(false) : err(itemChanged(current));
  }
  const refusal =
    forbidden(who, current, item, by.role) ??
    (await refusalOf(trx, who, plan, current, item)) ??
    roomFor(plan, current);
  if (refusal !== null) return err(refusal);
  const { patientId } = who.patient;
  const { accountId, name, now } = by;
  await planWriter(trx).addVersions(patientId, plan.planId, [item], {
    accountId,
    name,
    now,
    reason: wanted.reason,
  });
  await planWriter(trx).change(patientId, plan.planId, {});
  return ok(true);
}

/** What this colleague, or anybody while a warning sign is open, may not change. */
function forbidden(
  who: PlanPerson,
  current: KeptItem | null,
  item: PlanItem,
  role: StaffRole,
): Problem | null {
  if (changesMedicine(current, item) && role !== 'physician') return prescriberDecides;
  return raisesMovement(current, item) ? movementHeld(who) : null;
}

function nextVersion({ team }: PlanPerson, plan: Plan, wanted: ItemToSave): PlanItem {
  const { item, itemId, version } = wanted;
  const owner = team.find(({ accountId }) => accountId === item.ownerAccount);
  // Nothing of a draft is active: that begins with the plan.
  const state = plan.status === 'draft' && item.state === 'active' ? 'proposed' : item.state;
  return {
    ...item,
    state,
    itemId,
    version: version + 1,
    ownerName: owner?.name ?? null,
    ownerRole: owner?.role ?? null,
  };
}

/**
 * What is taken, how much, and whether it is taken at all is the prescriber's. Others may propose a
 * medicine, give a part an owner or a review day, and say why it is there.
 */
function changesMedicine(current: KeptItem | null, item: PlanItem): boolean {
  if (item.kind !== 'medicine' && current?.kind !== 'medicine') return false;
  if (current === null) return item.state !== 'proposed';
  const same = (of: 'dose' | 'kind' | 'state') =>
    canonical(plain(current[of])) === canonical(plain(item[of]));
  return !(same('kind') && same('state') && same('dose'));
}

/** A repeated request: the version after the one that was read says the same as this one. */
function isThisChange(current: KeptItem | null, item: PlanItem): boolean {
  if (current === null) return false;
  const { changedAt: _, changedByName: __, ...kept } = current;
  return canonical(plain(kept)) === canonical(plain(item));
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

async function refusalOf(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  current: KeptItem | null,
  item: PlanItem,
): Promise<Problem | null> {
  const faults = [...faultsOf(item), ...ownerFault(who, item), ...lacks(plan, item)];
  if (faults.length > 0) return invalidItem(faults);
  if (plan.status !== 'active' || item.state !== 'active') return null;
  const message = await criticalWith(trx, who, plan, current, item);
  return message === null ? null : criticalConflict(message);
}

function ownerFault({ team }: PlanPerson, { ownerAccount }: PlanItem): FieldFault[] {
  if (ownerAccount === null) return [];
  const known = team.some(({ accountId }) => accountId === ownerAccount);
  const message = 'The owner is somebody of the care team who works here now.';
  return known ? [] : [{ at: '/ownerAccount', code: 'not-of-the-team', message }];
}

/** In a running plan an active part has an owner and a review day (COH-62). */
function lacks({ status }: Plan, { state, ownerAccount, reviewDay }: PlanItem): FieldFault[] {
  if (status !== 'active' || state !== 'active') return [];
  return [
    ...(ownerAccount === null
      ? [{ at: '/ownerAccount', code: 'missing', message: 'Say who owns this part.' }]
      : []),
    ...(reviewDay === null
      ? [{ at: '/reviewDay', code: 'missing', message: 'Say when it is looked at again.' }]
      : []),
  ];
}

/**
 * The open critical conflict that this item would newly be part of, in words. One it is part of already
 * holds no change back: lowering a dose must not wait until the whole conflict is settled.
 */
async function criticalWith(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  current: KeptItem | null,
  item: PlanItem,
): Promise<string | null> {
  const changed = { ...item, changedAt: who.person.asOf, changedByName: '' };
  const items =
    current === null
      ? [...plan.items, changed]
      : plan.items.map((one) => (one === current ? changed : one));
  const after = { ...plan, items };
  const touching = linksIn(after, who).filter((link) =>
    link.items.some(({ itemId }) => itemId === item.itemId),
  );
  // What a part is drawn into by becoming active is new, however long it was proposed.
  const stood = current?.state === 'active' ? linksIn(plan, who) : [];
  const views = await linkViews(trx, who.patient.patientId, newlyCritical(stood, touching));
  return views.find(stopsActivation)?.message.en ?? null;
}

function roomFor(plan: Plan, current: KeptItem | null): Problem | null {
  return current === null && plan.items.length >= itemsMax ? planFull : null;
}
