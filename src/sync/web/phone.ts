import type { Id, Instant } from '#kernel';
import { instantNow, newId } from './new-id.ts';
import { type Owner, type OwnerKind, ownerKind } from './owner.ts';
import { openPhoneDatabase, type PhoneDatabase } from './phone-database.ts';
import { type SecondCopy, secondCopyHere } from './second-copy.ts';

/** Everything the outbox needs of the world, in one place so that tests can stand in for it. */
export type Phone = {
  readonly database: PhoneDatabase;
  readonly copy: SecondCopy;
  readonly now: () => Instant;
  readonly opId: () => Id<'OpId'>;
  readonly deviceId: () => Id<'DeviceId'>;
  readonly random: () => number;
};

export async function openPhone(): Promise<Phone> {
  return {
    database: openPhoneDatabase(),
    copy: await secondCopyHere(),
    now: instantNow,
    opId: () => newId<'OpId'>(),
    deviceId: () => newId<'DeviceId'>(),
    random: Math.random,
  };
}

/** Opens the phone for an owner after sign-in: from now on their operations are sent. */
export async function openOwner(phone: Phone, owner: Owner): Promise<void> {
  const { database } = phone;
  await database.transaction('rw', database.owners, async () => {
    const others = await database.owners.toArray();
    await database.owners.bulkPut(
      others
        .filter(
          (other) =>
            other.open && other.owner !== owner && ownerKind(other.owner) === ownerKind(owner),
        )
        .map((other) => ({ ...other, open: false })),
    );
    const known = await database.owners.get(owner);
    await database.owners.put(
      known === undefined
        ? { owner, deviceId: phone.deviceId(), lastSeq: 0, open: true }
        : { ...known, open: true },
    );
  });
  // A try that failed for lack of a session says nothing about the new one.
  await database.lastTries.delete(owner);
}

/**
 * The session is over (it ran out, or was ended from another device): what was only read, and what the
 * clinic has, leaves the phone; what was not yet sent stays until the person signs in again.
 */
export async function closeOwner(phone: Phone, owner: Owner): Promise<void> {
  const { owners, cached, written } = phone.database;
  await phone.database.transaction('rw', [owners, cached, written], async () => {
    const known = await owners.get(owner);
    if (known !== undefined) await owners.put({ ...known, open: false });
    await cached.where('owner').equals(owner).delete();
    await written
      .where('owner')
      .equals(owner)
      .and((row) => row.sentAt !== null)
      .delete();
  });
}

/** Whose screens this phone shows before the network has answered. */
export async function openOwnerOf(phone: Phone, kind: OwnerKind): Promise<Owner | null> {
  const rows = await phone.database.owners.filter((row) => row.open).toArray();
  return rows.find(({ owner }) => ownerKind(owner) === kind)?.owner ?? null;
}
