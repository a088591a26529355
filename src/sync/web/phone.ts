import type { Id, Instant } from '#kernel';
import { instantNow, newId } from './new-id.ts';
import type { Owner } from './owner.ts';
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
    const kind = owner.split(':')[0] ?? '';
    const others = await database.owners.toArray();
    await database.owners.bulkPut(
      others
        .filter(
          (other) => other.open && other.owner !== owner && other.owner.startsWith(`${kind}:`),
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

/** The session is over but what was not yet sent stays until the person signs in again. */
export async function closeOwner(phone: Phone, owner: Owner): Promise<void> {
  const known = await phone.database.owners.get(owner);
  if (known !== undefined) await phone.database.owners.put({ ...known, open: false });
}
