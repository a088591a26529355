import type { Phone } from './phone.ts';
import type { OutboxRow } from './phone-database.ts';

/**
 * Puts back what the database lost and the second copy still has, and copies again what has no second
 * copy. Sending something a second time does no harm: the server knows the operation's id.
 */
export async function restore(phone: Phone): Promise<number> {
  const { database, copy } = phone;
  const copies = await copy.all();
  const lost: OutboxRow[] = [];
  for (const row of copies) {
    const ended = await database.ended.get(row.opId);
    if (ended !== undefined) await copy.remove(row.opId);
    else if ((await database.outbox.get(row.opId)) === undefined) lost.push(row);
  }
  await putBack(phone, lost);
  await copyAgain(phone, new Set(copies.map((row) => row.opId)));
  return lost.length;
}

async function putBack(phone: Phone, rows: readonly OutboxRow[]): Promise<void> {
  const { database } = phone;
  const ordered = rows.toSorted((a, b) => a.seq - b.seq);
  await database.transaction(
    'rw',
    [database.outbox, database.written, database.owners],
    async () => {
      await database.outbox.bulkPut(ordered);
      for (const row of ordered) {
        const known = await database.owners.get(row.owner);
        const lastSeq = Math.max(known?.lastSeq ?? 0, row.seq);
        const deviceId = known?.deviceId ?? row.deviceId;
        await database.owners.put({
          owner: row.owner,
          deviceId,
          lastSeq,
          // Only signing in (or a link) opens an owner: a lost database says nothing about who is here.
          open: known?.open ?? false,
        });
        const { owner, kind, key, version, body, savedAt, opId } = row;
        await database.written.put({
          owner,
          kind,
          key,
          version,
          body,
          savedAt,
          opId,
          sentAt: null,
        });
      }
    },
  );
}

/** A phone that was killed between the commit and the second copy gets the copy now. */
async function copyAgain(phone: Phone, copied: ReadonlySet<string>): Promise<void> {
  const rows = await phone.database.outbox.toArray();
  await Promise.all(
    rows
      .filter((row) => !copied.has(row.opId))
      .map((row) => phone.copy.keep(row).catch(() => undefined)),
  );
}
