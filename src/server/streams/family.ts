import type { AccountId } from '#access';
import type { Accounts } from '#accounts/server';

/** Longer than any transaction that ends a share takes to commit. */
const committedMs = 2_000;

/**
 * A stopped share is stopped now. A helper who was recognised between this and the commit is looked
 * at once more, so that nobody is remembered with topics that are no longer theirs.
 */
export function forgetHelper({ recognition }: Accounts): (accountId: AccountId) => void {
  return (accountId) => {
    recognition.forgetAccount(accountId);
    setTimeout(() => recognition.forgetAccount(accountId), committedMs).unref();
  };
}
