import { type Id, isId } from '#kernel';

/**
 * Whose records these are on this phone: an account, or one intake opened by link. Two people may use one
 * phone; nothing of the one is ever shown or sent under the name of the other.
 */
export type Owner = `account:${string}` | `intake:${string}`;
export type OwnerKind = 'account' | 'intake';

/** The record an account's entries are for: an owner is named by the hat worn and the account that wears it. */
export function patientOf(owner: Owner): Id<'PatientId'> | null {
  const hat = /^account:patient:([^/]+)/.exec(owner)?.[1];
  return hat !== undefined && isId(hat) ? (hat as Id<'PatientId'>) : null;
}

/** The intake that an opened link's entries are for. */
export function intakeOf(owner: Owner): Id<'IntakeId'> | null {
  const intakeId = /^intake:(.+)$/.exec(owner)?.[1];
  return intakeId !== undefined && isId(intakeId) ? (intakeId as Id<'IntakeId'>) : null;
}

export const ownerKind = (owner: Owner): OwnerKind =>
  owner.startsWith('account:') ? 'account' : 'intake';
