import { Dexie, type Table } from 'dexie';
import type { FieldFault } from '#http';
import type { Id, Instant } from '#kernel';
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

export type PhoneDatabase = Dexie & {
  readonly outbox: Table<OutboxRow, string>;
  readonly written: Table<WrittenRow, [string, string, string]>;
  readonly cached: Table<CachedRow, [string, string]>;
  readonly ended: Table<EndedRow, string>;
  readonly owners: Table<OwnerRow, string>;
  readonly lastTries: Table<LastTryRow, string>;
};

/**
 * The phone's one database. "strict" makes a commit wait for the disk, so "Saved on this phone" is true
 * also when the battery dies in the next moment.
 */
export function openPhoneDatabase(name = 'sinew'): PhoneDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    outbox: 'opId, owner, [owner+state]',
    written: '[owner+kind+key], [owner+kind], owner',
    cached: '[owner+name], owner',
    ended: 'opId, owner, at',
    owners: 'owner',
    lastTries: 'owner',
  });
  return database as PhoneDatabase;
}
