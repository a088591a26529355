import type { Instant } from '#kernel';
import type { Owner } from './owner.ts';
import type { Phone } from './phone.ts';
import { type StoredForm, upgraded, versionOf } from './stored-form.ts';

export type Cached<Value> = { readonly value: Value; readonly at: Instant };

/** The last answer kept for reading offline. Unreadable copies count as none: the server has the truth. */
export async function readCached<Value>(
  phone: Phone,
  owner: Owner,
  form: StoredForm,
): Promise<Cached<Value> | null> {
  const row = await phone.database.read(['cached'], ({ cached }) => cached.get([owner, form.name]));
  if (row === undefined) return null;
  const today = upgraded(form, row.version, row.value);
  return today === null ? null : { value: today.value as Value, at: row.at };
}

export async function keepCached(
  phone: Phone,
  owner: Owner,
  form: StoredForm,
  value: unknown,
): Promise<void> {
  const row = { owner, name: form.name, version: versionOf(form), value, at: phone.now() };
  await phone.database.change(['cached'], ({ cached }) => cached.put(row));
}

/** What the person wrote on this phone of one kind, newest first; sent or not. */
export async function readWritten<Body>(
  phone: Phone,
  owner: Owner,
  form: StoredForm,
): Promise<readonly Written<Body>[]> {
  const rows = await phone.database.read(['written'], ({ written }) =>
    written.index('[owner+kind]').getAll([owner, form.name]),
  );
  return rows
    .flatMap((row) => {
      const today = upgraded(form, row.version, row.body);
      return today === null
        ? []
        : [{ body: today.value as Body, savedAt: row.savedAt, sentAt: row.sentAt, opId: row.opId }];
    })
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
}

export type Written<Body> = {
  readonly body: Body;
  readonly savedAt: Instant;
  readonly sentAt: Instant | null;
  readonly opId: string;
};
