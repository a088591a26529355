/**
 * Whose records these are on this phone: an account, or one intake opened by link. Two people may use one
 * phone; nothing of the one is ever shown or sent under the name of the other.
 */
export type Owner = `account:${string}` | `intake:${string}`;
export type OwnerKind = 'account' | 'intake';

export const ownerKind = (owner: Owner): OwnerKind =>
  owner.startsWith('account:') ? 'account' : 'intake';
