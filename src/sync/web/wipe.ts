import type { Owner } from './owner.ts';
import type { Phone } from './phone.ts';
import { removeCopiesOf } from './second-copy.ts';

/** Leaves nothing of this owner on the phone: sign-out, or sharing that ended. Unsent entries go too. */
export async function wipe(phone: Phone, owner: Owner): Promise<void> {
  const { database } = phone;
  const tables = [
    database.outbox,
    database.written,
    database.cached,
    database.ended,
    database.lastTries,
  ];
  await database.transaction('rw', [...tables, database.owners], async () => {
    for (const table of tables) await table.where('owner').equals(owner).delete();
    await database.owners.delete(owner);
  });
  await removeCopiesOf(phone.copy, owner);
}

/** The screens look back five weeks; what was sent and is older can be read from the server. */
const daysKept = 60;

/** Forgets what was sent long ago. What was not sent is never forgotten. */
export async function tidy(phone: Phone): Promise<void> {
  const before = new Date(Date.parse(phone.now()) - daysKept * 86_400_000).toISOString();
  await phone.database.ended.where('at').below(before).delete();
  await phone.database.written.filter((row) => row.sentAt !== null && row.sentAt < before).delete();
}
