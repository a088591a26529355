import type { Id, Instant } from '#kernel';
import { instantNow, newId } from './new-id.ts';
import { type Owner, type OwnerKind, ownerKind } from './owner.ts';
import {
  deleteAll,
  type OwnerRow,
  openPhoneDatabase,
  type PhoneDatabase,
} from './phone-database.ts';
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
  // A try that failed for lack of a session says nothing about the new one.
  await phone.database.change(['owners', 'lastTries'], async ({ owners, lastTries }) => {
    const others = await owners.getAll();
    for (const other of others) {
      const leaves = other.owner !== owner && ownerKind(other.owner) === ownerKind(owner);
      if (other.open && leaves) await owners.put({ ...other, open: false });
    }
    const known = others.find((one) => one.owner === owner);
    await owners.put(
      known === undefined
        ? { owner, deviceId: phone.deviceId(), lastSeq: 0, open: true }
        : { ...known, open: true },
    );
    await lastTries.delete(owner);
  });
}

/**
 * The session is over (it ran out, or was ended from another device): what was only read, and what the
 * clinic has, leaves the phone; what was not yet sent stays until the person signs in again.
 */
export async function closeOwner(phone: Phone, owner: Owner): Promise<void> {
  const names = ['owners', 'cached', 'written'] as const;
  await phone.database.change(names, async ({ owners, cached, written }) => {
    const known = await owners.get(owner);
    if (known !== undefined) await owners.put({ ...known, open: false });
    await deleteAll(cached, await cached.index('owner').getAllKeys(owner));
    const sent = (await written.index('owner').getAll(owner)).filter((row) => row.sentAt !== null);
    for (const row of sent) await written.delete([row.owner, row.kind, row.key]);
  });
}

export async function openOwners({ database }: Phone): Promise<readonly OwnerRow[]> {
  const rows = await database.read(['owners'], ({ owners }) => owners.getAll());
  return rows.filter((row) => row.open);
}

/** Whose screens this phone shows before the network has answered. */
export async function openOwnerOf(phone: Phone, kind: OwnerKind): Promise<Owner | null> {
  const rows = await openOwners(phone);
  return rows.find(({ owner }) => ownerKind(owner) === kind)?.owner ?? null;
}
