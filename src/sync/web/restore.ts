import type { Phone } from './phone.ts';
import type { OutboxRow } from './phone-database.ts';
import { writtenFrom } from './save.ts';

/**
 * Puts back what the database lost and the second copy still has, and copies again what has no second
 * copy. Sending something a second time does no harm: the server knows the operation's id.
 */
export async function restore(phone: Phone): Promise<number> {
  const { database, copy } = phone;
  const copies = await copy.all();
  const lost: OutboxRow[] = [];
  for (const row of copies) {
    const [isEnded, isHere] = await database.read(
      ['ended', 'outbox'],
      async ({ ended, outbox }) =>
        [
          (await ended.getKey(row.opId)) !== undefined,
          (await outbox.getKey(row.opId)) !== undefined,
        ] as const,
    );
    if (isEnded) await copy.remove(row.opId);
    else if (!isHere) lost.push(row);
  }
  await putBack(phone, lost);
  await copyAgain(phone, new Set(copies.map((row) => row.opId)));
  return lost.length;
}

async function putBack(phone: Phone, rows: readonly OutboxRow[]): Promise<void> {
  const ordered = rows.toSorted((a, b) => a.seq - b.seq);
  await phone.database.change(['outbox', 'written', 'owners'], async (stores) => {
    const { outbox, written, owners } = stores;
    for (const row of ordered) {
      await outbox.put(row);
      const known = await owners.get(row.owner);
      const lastSeq = Math.max(known?.lastSeq ?? 0, row.seq);
      const deviceId = known?.deviceId ?? row.deviceId;
      // Only signing in (or a link) opens an owner: a lost database says nothing about who is here.
      await owners.put({ owner: row.owner, deviceId, lastSeq, open: known?.open ?? false });
      await written.put(writtenFrom(row));
    }
  });
}

/** A phone that was killed between the commit and the second copy gets the copy now. */
async function copyAgain(phone: Phone, copied: ReadonlySet<string>): Promise<void> {
  const rows = await phone.database.read(['outbox'], ({ outbox }) => outbox.getAll());
  await Promise.all(
    rows
      .filter((row) => !copied.has(row.opId))
      .map((row) => phone.copy.keep(row).catch(() => undefined)),
  );
}
