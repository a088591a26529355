import type { Instant } from '#kernel';
import type { Owner } from './owner.ts';
import type { Phone } from './phone.ts';
import type { OutboxRow, Trouble } from './phone-database.ts';

/** What the phone can say about what was entered on it. */
export type OutboxState = {
  readonly waiting: number;
  readonly oldestAt: Instant | null;
  readonly rejected: readonly OutboxRow[];
  readonly trouble: Trouble | null;
  readonly lastTryAt: Instant | null;
  readonly gap: { readonly after: number; readonly before: number } | null;
};

export async function outboxState(phone: Phone, owner: Owner): Promise<OutboxState> {
  const rows = await phone.database.outbox.where('owner').equals(owner).toArray();
  const last = await phone.database.lastTries.get(owner);
  const waiting = rows.filter((row) => row.state === 'waiting');
  return {
    waiting: waiting.length,
    oldestAt: waiting.map((row) => row.savedAt).toSorted()[0] ?? null,
    rejected: rows.filter((row) => row.state === 'rejected').toSorted((a, b) => a.seq - b.seq),
    trouble: last?.trouble ?? null,
    lastTryAt: last?.at ?? null,
    gap: last?.gap ?? null,
  };
}

/** The person decides that a rejected entry is not worth mending; it is gone from this phone. */
export async function discard(phone: Phone, opId: string): Promise<void> {
  const { database } = phone;
  await database.transaction(
    'rw',
    [database.outbox, database.written, database.ended],
    async () => {
      const row = await database.outbox.get(opId);
      if (row === undefined) return;
      await database.outbox.delete(opId);
      await database.ended.put({
        opId: row.opId,
        owner: row.owner,
        how: 'discarded',
        at: phone.now(),
      });
      await database.written
        .where('[owner+kind+key]')
        .equals([row.owner, row.kind, row.key])
        .and((written) => written.opId === opId)
        .delete();
    },
  );
  await phone.copy.remove(opId).catch(() => undefined);
}

/** Entries of accounts on this phone that wait to be sent, also while nobody is signed in. */
export async function unsentOfAccounts({ database }: Phone): Promise<number> {
  const rows = await database.outbox.where('owner').startsWith('account:').toArray();
  return rows.filter((row) => row.state === 'waiting').length;
}
