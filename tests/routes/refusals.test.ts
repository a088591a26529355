import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, may, permissionsOf } from '#access';
import { actions } from '#audit';
import type { Contract } from '#http';
import { jsonSchemaOf } from '#http/server';
import type { Id } from '#kernel';
import type { Client } from '../support/client.ts';
import { admitted, type Cast, givenCast, kinds } from './cast.ts';
import { registered } from './registered.ts';

/**
 * Every route of the server, whoever wrote it, against every kind of caller. A route registered later is
 * tested without a line here.
 */
let cast: Cast;
beforeAll(async () => {
  cast = await givenCast();
});

const pathOf = (contract: Contract, patientId: string): string =>
  contract.path.replaceAll(/:(\w+)/g, (_, name) => (name === 'patientId' ? patientId : uuidv7()));

/** What a route insists on in its query; all of that are days so far. */
function searchOf({ query }: Contract): string {
  const { required = [] } = jsonSchemaOf(query) as { required?: readonly string[] };
  return required.length === 0 ? '' : `?${required.map((name) => `${name}=2026-03-09`).join('&')}`;
}

const send = (client: Client, contract: Contract, patientId: string = cast.rosa) =>
  client.send({
    method: contract.method,
    path: pathOf(contract, patientId) + searchOf(contract),
    body: contract.method === 'GET' ? null : '{}',
  });

const guarded = registered.filter(({ need }) => need !== null);

describe('whoever is not signed in', () => {
  it.each(guarded.map((contract) => [contract.name, contract] as const))(
    'is asked to sign in by %s',
    async (_name, contract) => {
      const answer = await send(cast.stranger(), contract);
      expect(answer).toMatchObject({ status: 401, json: { code: 'sign-in-needed' } });
    },
  );
});

describe.each(kinds)('%s', (kind) => {
  const refused = guarded.filter(
    ({ need }) => need !== null && !permissionsOf(kind).includes(need.permission),
  );

  it.each(refused.map((contract) => [contract.name, contract] as const))(
    'is refused by %s, and that is recorded',
    async (name, contract) => {
      const answer = await send(cast.as(kind), contract);
      expect(answer).toMatchObject({ status: 403, json: { code: 'not-allowed' } });
      expect(await refusalsOf(contract.audit ?? name)).toBeGreaterThan(0);
    },
  );
});

async function refusalsOf(action: string): Promise<number> {
  const { rows } = await cast.server.database.read({ system: 'test' }, (db) =>
    sql<{ n: number }>`
      select count(*)::int as n from audit_event
      where action = ${action} and outcome = 'refused'`.execute(db),
  );
  return rows[0]?.n ?? 0;
}

const aboutOnePerson = guarded.filter(({ path }) => path.includes(':patientId'));

describe('a record of another clinic, or of another person', () => {
  it.each(
    aboutOnePerson.flatMap((contract) =>
      admitted(contract).map((kind) => [kind, contract.name, contract] as const),
    ),
  )('stays shut for %s in %s', async (kind, _name, contract) => {
    const answer = await send(cast.as(kind), contract, cast.elsewhere);
    // A body that is not valid may be named first; nothing of the other record is touched or told.
    expect(contract.method === 'GET' ? [403, 404] : [400, 403, 404]).toContain(answer.status);
  });
});

it('needs no permission only where nobody can have one yet', () => {
  const open = registered.filter(({ need }) => need === null).map(({ name }) => name);
  expect(open.toSorted()).toEqual(
    [
      'acceptInvitation',
      'askPasswordReset',
      'changeLostPassword',
      'confirmSignIn',
      'demoSignIn',
      'openIntake',
      'openPasswordReset',
      'readDemoCast',
      'readInvitation',
      'readMe',
      'signIn',
      'signOut',
    ].toSorted(),
  );
});

it('calls every recorded action by words a person understands', () => {
  const unnamed = registered.flatMap(({ audit }) =>
    audit === null || actions[audit] ? [] : [audit],
  );
  expect(unnamed).toEqual([]);
});

it('gives every route its own name and address', () => {
  const names = registered.map(({ name }) => name);
  const addresses = registered.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('lets a family helper in only where the ticked topic is the matter', () => {
  const tom: Actor = {
    kind: 'family',
    accountId: uuidv7() as Id<'AccountId'>,
    patientId: cast.rosa,
    siteId: cast.siteId,
    name: 'Tom',
    topics: ['plan'],
    until: null,
  };
  expect(may(tom, { permission: 'diary:read', topic: 'pain' })).toBe(false);
  expect(may(tom, { permission: 'plan:read', topic: 'plan' })).toBe(true);
});
