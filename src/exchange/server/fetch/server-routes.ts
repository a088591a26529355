import { uuidv7 } from 'uuidv7';
import type { StaffActor } from '#access';
import type { Database } from '#database/server';
import {
  type RecordServerView,
  readRecordServer,
  setRecordServer,
  testRecordServer,
} from '#exchange';
import type { InputOf, Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import { noServer } from '../record/problems.ts';
import type { ServerRow } from '../record/tables.ts';
import { addressOf } from './address.ts';
import type { FetchOptions } from './fetch-job.ts';
import { newKeyPair } from './key.ts';
import { aboutKey, serverOf } from './server-of.ts';
import { serverReader, serverWriter } from './server-store.ts';
import { testServer } from './test-server.ts';

/** Where other records are fetched from, as the clinic's administrator sets it. */
export function serverRoutes(options: FetchOptions): readonly Route[] {
  return [
    handleAs('staff', readRecordServer, async ({ actor, database }) =>
      ok({ server: viewOf(await currentOf(database, actor)) }),
    ),

    handleAs('staff', setRecordServer, async ({ actor, database, now }, { body }) => {
      const address = addressOf(body.baseUrl, body);
      if (!address.ok) return err(badAddress(address.problem.code, address.problem.says));
      const before = await currentOf(database, actor);
      const row = await rowOf(body, before, { actor, now, options });
      await database.write({ siteId: actor.siteId }, (trx) => serverWriter(trx).add(row));
      return ok({ server: viewOf(await currentOf(database, actor)) });
    }),

    handleAs('staff', testRecordServer, async ({ actor, database }) => {
      const row = await currentOf(database, actor);
      if (row === null) return err(noServer);
      const server = serverOf(row, options.seal, options.timeoutMs);
      if (!server.ok) {
        return ok({ ok: false, steps: [{ step: 'key', says: server.problem.says, ok: false }] });
      }
      return ok(await testServer(server.value));
    }),
  ];
}

const currentOf = (database: Database, { siteId }: StaffActor): Promise<ServerRow | null> =>
  database.read({ siteId }, (db) => serverReader(db).current(siteId));

type Making = {
  readonly actor: StaffActor;
  readonly now: Instant;
  readonly options: FetchOptions;
};
type NewRow = Parameters<ReturnType<typeof serverWriter>['add']>[0];

/** The next version of the settings, with the key there is or a new one. */
async function rowOf(
  body: InputOf<typeof setRecordServer>['body'],
  before: ServerRow | null,
  { actor, now, options }: Making,
): Promise<NewRow> {
  const settings = {
    site_id: actor.siteId,
    in_use: body.inUse,
    name: body.name,
    base_url: body.baseUrl.replace(/\/+$/, ''),
    client_id: body.clientId,
    identifier_system: body.identifierSystem,
    own_network: body.ownNetwork,
    set_at: now,
    set_by: actor.accountId,
    set_by_name: actor.name,
  };
  if (before !== null && !body.newKey) {
    const { key_id, public_key, sealed_key } = before;
    return { ...settings, key_id, public_key, sealed_key };
  }
  const { keyId, publicKey, secret } = await newKeyPair(uuidv7());
  const about = aboutKey({ site_id: actor.siteId, key_id: keyId });
  return {
    ...settings,
    key_id: keyId,
    public_key: publicKey,
    sealed_key: options.seal.close(secret, about),
  };
}

/** The private half of the key is in nothing that leaves here. */
function viewOf(row: ServerRow | null): RecordServerView | null {
  if (row === null) return null;
  return {
    inUse: row.in_use,
    name: row.name,
    baseUrl: row.base_url,
    clientId: row.client_id,
    identifierSystem: row.identifier_system,
    ownNetwork: row.own_network,
    publicKeys: { keys: [{ ...row.public_key }] },
    setAt: row.set_at,
    setByName: row.set_by_name,
  };
}

const badAddress = (code: string, says: string): Problem => ({
  status: 422,
  code,
  title: says,
  fields: [{ at: '/body/baseUrl', code, message: says }],
});
