import type { Instant } from '#kernel';
import { type Owner, ownerKind } from './owner.ts';
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
  const { rows, last } = await phone.database.read(
    ['outbox', 'lastTries'],
    async ({ outbox, lastTries }) => ({
      rows: await outbox.index('owner').getAll(owner),
      last: await lastTries.get(owner),
    }),
  );
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
  const names = ['outbox', 'written', 'ended'] as const;
  await phone.database.change(names, async ({ outbox, written, ended }) => {
    const row = await outbox.get(opId);
    if (row === undefined) return;
    await outbox.delete(opId);
    await ended.put({ opId: row.opId, owner: row.owner, how: 'discarded', at: phone.now() });
    const key: [string, string, string] = [row.owner, row.kind, row.key];
    if ((await written.get(key))?.opId === opId) await written.delete(key);
  });
  await phone.copy.remove(opId).catch(() => undefined);
}

/** Entries of accounts on this phone that wait to be sent, also while nobody is signed in. */
export async function unsentOfAccounts({ database }: Phone): Promise<number> {
  const rows = await database.read(['outbox'], ({ outbox }) => outbox.getAll());
  return rows.filter(({ owner, state }) => ownerKind(owner) === 'account' && state === 'waiting')
    .length;
}
