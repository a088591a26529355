import type { Owner } from './owner.ts';
import type { Phone } from './phone.ts';
import { deleteAll } from './phone-database.ts';
import { removeCopiesOf } from './second-copy.ts';

/** Leaves nothing of this owner on the phone: sign-out, or sharing that ended. Unsent entries go too. */
export async function wipe(phone: Phone, owner: Owner): Promise<void> {
  const names = ['outbox', 'written', 'cached', 'ended', 'lastTries', 'owners'] as const;
  await phone.database.change(names, async (stores) => {
    const { outbox, written, cached, ended, lastTries, owners } = stores;
    await deleteAll(outbox, await outbox.index('owner').getAllKeys(owner));
    await deleteAll(written, await written.index('owner').getAllKeys(owner));
    await deleteAll(cached, await cached.index('owner').getAllKeys(owner));
    await deleteAll(ended, await ended.index('owner').getAllKeys(owner));
    await lastTries.delete(owner);
    await owners.delete(owner);
  });
  await removeCopiesOf(phone.copy, owner);
}

/** The screens look back five weeks; what was sent and is older can be read from the server. */
const daysKept = 60;

/** Forgets what was sent long ago. What was not sent is never forgotten. */
export async function tidy(phone: Phone): Promise<void> {
  const before = new Date(Date.parse(phone.now()) - daysKept * 86_400_000).toISOString();
  await phone.database.change(['ended', 'written'], async ({ ended, written }) => {
    const long = (await ended.getAll()).filter((row) => row.at < before);
    for (const row of long) await ended.delete(row.opId);
    const sent = (await written.getAll()).filter(
      (row) => row.sentAt !== null && row.sentAt < before,
    );
    for (const row of sent) await written.delete([row.owner, row.kind, row.key]);
  });
}
