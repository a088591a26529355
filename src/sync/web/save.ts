import type { Id } from '#kernel';
import type { Owner } from './owner.ts';
import type { Phone } from './phone.ts';
import type { OutboxRow } from './phone-database.ts';
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
  const { database } = phone;
  const row = await database.transaction(
    'rw',
    [database.owners, database.outbox, database.written],
    async () => {
      const made = await nextRow(phone, entry);
      await database.outbox.add(made);
      await database.written.put({
        owner: made.owner,
        kind: made.kind,
        key: made.key,
        version: made.version,
        body: made.body,
        savedAt: made.savedAt,
        sentAt: null,
        opId: made.opId,
      });
      return made;
    },
  );
  await withPatience(phone.copy.keep(row));
  return row.opId;
}

async function nextRow(phone: Phone, entry: Entry): Promise<OutboxRow> {
  const { owners } = phone.database;
  const device = (await owners.get(entry.owner)) ?? {
    owner: entry.owner,
    deviceId: phone.deviceId(),
    lastSeq: 0,
    open: true,
  };
  const seq = device.lastSeq + 1;
  await owners.put({ ...device, lastSeq: seq });
  return {
    opId: phone.opId(),
    owner: entry.owner,
    deviceId: device.deviceId,
    seq,
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
