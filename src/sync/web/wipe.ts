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

const endedDaysKept = 30;

/** Forgets which operations were sent long ago; their second copies are long gone. */
export async function tidy(phone: Phone): Promise<void> {
  const before = new Date(Date.parse(phone.now()) - endedDaysKept * 86_400_000).toISOString();
  await phone.database.ended.where('at').below(before).delete();
}
