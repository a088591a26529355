import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { testPhone, testServer } from '../../../tests/support/phone.ts';
import { readCached, readWritten } from './cache.ts';
import { drain } from './drain.ts';
import { outboxState } from './outbox-state.ts';
import type { Owner } from './owner.ts';
import { openOwnerOf } from './phone.ts';
import { save } from './save.ts';

const rosa: Owner = 'account:rosa';
const form = { name: 'diary-entry', upgrades: [] };
const answers = { name: 'plan', upgrades: [] };
const savedAt = '2026-03-08T21:00:00.000Z';

/** A phone as the app set it up while it used Dexie, with an entry that was never sent. */
async function phoneFromBefore(name: string): Promise<Dexie> {
  Dexie.dependencies = { indexedDB, IDBKeyRange };
  const database = new Dexie(name);
  database.version(1).stores({
    outbox: 'opId, owner, [owner+state]',
    written: '[owner+kind+key], [owner+kind], owner',
    cached: '[owner+name], owner',
    ended: 'opId, owner, at',
    owners: 'owner',
    lastTries: 'owner',
  });
  const row = {
    opId: '00000000-0000-7000-8000-00000000abcd',
    owner: rosa,
    kind: 'diary-entry',
    version: 1,
    body: { pain: 6 },
    savedAt,
    key: 'yesterday',
  };
  const { opId, owner, kind, version, body, key } = row;
  const deviceId = '00000000-0000-7000-8000-00000000dddd';
  await database.table('owners').put({ owner, deviceId, lastSeq: 7, open: true });
  await database.table('outbox').put({ ...row, deviceId, seq: 7, state: 'waiting', refusal: null });
  await database
    .table('written')
    .put({ owner, kind, key, version, body, savedAt, sentAt: null, opId });
  await database
    .table('cached')
    .put({ owner, name: 'plan', version: 1, value: { items: 3 }, at: savedAt });
  return database;
}

it('an installed phone keeps what it has not sent, sends it and goes on counting', async () => {
  (await phoneFromBefore('installed')).close();
  const phone = testPhone('installed');
  expect(await openOwnerOf(phone, 'account')).toBe(rosa);
  expect(await outboxState(phone, rosa)).toMatchObject({ waiting: 1, oldestAt: savedAt });
  expect(await readWritten(phone, rosa, form)).toMatchObject([{ body: { pain: 6 }, sentAt: null }]);
  expect((await readCached(phone, rosa, answers))?.value).toEqual({ items: 3 });

  await save(phone, { owner: rosa, form, key: 'today', body: { pain: 5 } });
  const server = testServer();
  await drain(phone, { by: { account: server.deliver }, forms: [] });
  expect([...server.kept.values()].map(({ seq, body }) => [seq, body])).toEqual([
    [7, { pain: 6 }],
    [8, { pain: 5 }],
  ]);
  expect((await outboxState(phone, rosa)).waiting).toBe(0);
});

it('and the app from before still reads the phone, should a person go back to it', async () => {
  const older = await phoneFromBefore('and-back');
  const phone = testPhone('and-back');
  await save(phone, { owner: rosa, form, key: 'today', body: { pain: 5 } });
  expect(await older.table('outbox').where('[owner+state]').equals([rosa, 'waiting']).count()).toBe(
    2,
  );
  older.close();
});
