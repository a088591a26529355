import type { Id } from '#kernel';
import type { Owner } from './owner.ts';
import type { Phone } from './phone.ts';
import type { OutboxRow, OwnerRow, WrittenRow } from './phone-database.ts';
import { type StoredForm, versionOf } from './stored-form.ts';

export type Entry = {
  readonly owner: Owner;
  readonly form: StoredForm;
  /** Identity of what was written; saving the same key again replaces it on the phone. */
  readonly key: string;
  readonly body: unknown;
};

const copyPatienceMs = 2000;

/**
 * Keeps an entry and its operation in one transaction that waits for the disk, then the second copy. When
 * this resolves the screen may say "Saved on this phone".
 */
export async function save(phone: Phone, entry: Entry): Promise<Id<'OpId'>> {
  const row = await phone.database.change(['owners', 'outbox', 'written'], async (stores) => {
    const { owners, outbox, written } = stores;
    const device = nextNumber(phone, entry.owner, await owners.get(entry.owner));
    await owners.put(device);
    const made = rowOf(phone, entry, device);
    await outbox.add(made);
    await written.put(writtenFrom(made));
    return made;
  });
  await withPatience(phone.copy.keep(row));
  return row.opId;
}

/** What the person wrote, from its operation; not sent yet. */
export function writtenFrom(row: OutboxRow): WrittenRow {
  const { owner, kind, key, version, body, savedAt, opId } = row;
  return { owner, kind, key, version, body, savedAt, sentAt: null, opId };
}

function nextNumber(phone: Phone, owner: Owner, known: OwnerRow | undefined): OwnerRow {
  const device = known ?? { owner, deviceId: phone.deviceId(), lastSeq: 0, open: true };
  return { ...device, lastSeq: device.lastSeq + 1 };
}

function rowOf(phone: Phone, entry: Entry, { deviceId, lastSeq }: OwnerRow): OutboxRow {
  return {
    opId: phone.opId(),
    owner: entry.owner,
    deviceId,
    seq: lastSeq,
    kind: entry.form.name,
    version: versionOf(entry.form),
    body: entry.body,
    savedAt: phone.now(),
    key: entry.key,
    state: 'waiting',
    refusal: null,
  };
}

/** The second copy is a safety net: when it is slow or full, the entry is saved all the same. */
async function withPatience(keeping: Promise<void>): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, copyPatienceMs));
  await Promise.race([keeping.catch(() => undefined), patience]);
}
