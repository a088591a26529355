import { type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { FieldFault } from '#http';
import type { Id, Instant } from '#kernel';
import { changes } from './changes.ts';
import type { Owner } from './owner.ts';

export type Refusal = {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly FieldFault[];
};

/** One operation that the server has not yet confirmed. */
export type OutboxRow = {
  readonly opId: Id<'OpId'>;
  readonly owner: Owner;
  readonly deviceId: Id<'DeviceId'>;
  readonly seq: number;
  readonly kind: string;
  /** Version of the body's stored form. */
  readonly version: number;
  readonly body: unknown;
  readonly savedAt: Instant;
  /** What this operation wrote on the phone, to mark it as sent. */
  readonly key: string;
  readonly state: 'waiting' | 'rejected';
  readonly refusal: Refusal | null;
};

/** What the person entered, as their own screens show it before and after it is sent. */
export type WrittenRow = {
  readonly owner: Owner;
  readonly kind: string;
  readonly key: string;
  readonly version: number;
  readonly body: unknown;
  readonly savedAt: Instant;
  readonly sentAt: Instant | null;
  readonly opId: Id<'OpId'>;
};

/** The last answer of the server, for reading without a network. */
export type CachedRow = {
  readonly owner: Owner;
  readonly name: string;
  readonly version: number;
  readonly value: unknown;
  readonly at: Instant;
};

/** Operations that are over; a second copy that was not yet removed must not bring them back. */
export type EndedRow = {
  readonly opId: Id<'OpId'>;
  readonly owner: Owner;
  readonly how: 'sent' | 'discarded';
  readonly at: Instant;
};

export type OwnerRow = {
  readonly owner: Owner;
  readonly deviceId: Id<'DeviceId'>;
  readonly lastSeq: number;
  /** Signed in (or link open) on this phone now; only then is anything sent. */
  readonly open: boolean;
};

/** `other-record`: whoever is signed in now is not the person these entries belong to. */
export type Trouble = 'unreachable' | 'sign-in' | 'other-record' | 'busy';
export type LastTryRow = {
  readonly owner: Owner;
  readonly at: Instant;
  readonly trouble: Trouble | null;
  readonly failures: number;
  readonly notBefore: Instant;
  /** Operations of this phone the server says it never saw, between these two numbers. */
  readonly gap: { readonly after: number; readonly before: number } | null;
};

type Schema = {
  outbox: {
    key: string;
    value: OutboxRow;
    indexes: { owner: string; '[owner+state]': [string, string] };
  };
  written: {
    key: [string, string, string];
    value: WrittenRow;
    indexes: { owner: string; '[owner+kind]': [string, string] };
  };
  cached: { key: [string, string]; value: CachedRow; indexes: { owner: string } };
  ended: { key: string; value: EndedRow; indexes: { owner: string; at: string } };
  owners: { key: string; value: OwnerRow };
  lastTries: { key: string; value: LastTryRow };
};
export type StoreName = keyof Schema;

type Stores<Name extends StoreName, Mode extends IDBTransactionMode> = {
  readonly [One in Name]: IDBPObjectStore<Schema, Name[], One, Mode>;
};

/** Within `work` nothing is awaited but the stores: a transaction that has nothing to do is over. */
export type PhoneDatabase = {
  readonly read: <Name extends StoreName, Outcome>(
    names: readonly Name[],
    work: (stores: Stores<Name, 'readonly'>) => Promise<Outcome>,
  ) => Promise<Outcome>;
  /** When the promise is fulfilled all of it is on the disk; when it is not, nothing is. */
  readonly change: <Name extends StoreName, Outcome>(
    names: readonly Name[],
    work: (stores: Stores<Name, 'readwrite'>) => Promise<Outcome>,
  ) => Promise<Outcome>;
  /** Calls back after every change, by this page, another tab or the worker; answers how to stop. */
  readonly whenChanged: (listener: () => void) => () => void;
};

/**
 * Phones that were set up through Dexie wrote its version 1 as 10. Stores and indexes are the same to the
 * letter, so such a phone goes on with all it holds, and an older app can still read it.
 */
const version = 10;

/** The phone's one database. */
export function openPhoneDatabase(name = 'sinew'): PhoneDatabase {
  const opened = reopening(name);
  const { say, whenChanged } = changes(name);

  const run = async <Name extends StoreName, Mode extends 'readonly' | 'readwrite', Outcome>(
    names: readonly Name[],
    mode: Mode,
    work: (stores: Stores<Name, Mode>) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const database = await opened();
    // "strict" makes a commit wait for the disk, so "Saved on this phone" is true also when the battery
    // dies in the next moment.
    const transaction = database.transaction<Name[], Mode>([...names], mode, {
      durability: 'strict',
    });
    transaction.done.catch(() => undefined);
    const stores = Object.fromEntries(names.map((one) => [one, transaction.objectStore(one)]));
    try {
      // Built from just these names, which `fromEntries` forgets.
      const outcome = await work(stores as unknown as Stores<Name, Mode>);
      await transaction.done;
      return outcome;
    } catch (error) {
      undo(transaction);
      throw error;
    }
  };

  return {
    read: (names, work) => run(names, 'readonly', work),
    change: async (names, work) => {
      const outcome = await run(names, 'readwrite', work);
      say();
      return outcome;
    },
    whenChanged,
  };
}

/** Each of these rows, one after the other within a change. */
export async function deleteAll<Key>(
  store: { readonly delete: (key: Key) => Promise<void> },
  keys: readonly Key[],
): Promise<void> {
  for (const key of keys) await store.delete(key);
}

function undo(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** One connection for as long as the browser leaves it open, and then a new one. */
function reopening(name: string): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () =>
    openDB<Schema>(name, version, {
      upgrade: createStores,
      // Somebody deletes the database or brings it to a newer version: stand aside.
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  return () => {
    opening ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}

function createStores(database: IDBPDatabase<Schema>): void {
  const outbox = database.createObjectStore('outbox', { keyPath: 'opId' });
  outbox.createIndex('owner', 'owner');
  outbox.createIndex('[owner+state]', ['owner', 'state']);
  const written = database.createObjectStore('written', { keyPath: ['owner', 'kind', 'key'] });
  written.createIndex('[owner+kind]', ['owner', 'kind']);
  written.createIndex('owner', 'owner');
  database
    .createObjectStore('cached', { keyPath: ['owner', 'name'] })
    .createIndex('owner', 'owner');
  const ended = database.createObjectStore('ended', { keyPath: 'opId' });
  ended.createIndex('owner', 'owner');
  ended.createIndex('at', 'at');
  database.createObjectStore('owners', { keyPath: 'owner' });
  database.createObjectStore('lastTries', { keyPath: 'owner' });
}
