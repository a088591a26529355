import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, may, type PatientId, permissionsOf, type SiteId, staffRoles } from '#access';
import { demoSignIn, openIntake } from '#accounts';
import { issueIntakeLink } from '#accounts/server';
import { actions } from '#audit';
import type { Contract } from '#http';
import type { Id, Instant } from '#kernel';
import { givenServer } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { givenCircle, givenPatient, givenSite, givenStaff } from '../support/people.ts';
import { registered } from './registered.ts';

/**
 * Every route of the server, whoever wrote it, against every kind of caller. A route registered later is
 * tested without a line here.
 */
type Kind = Parameters<typeof permissionsOf>[0];
const kinds: readonly Kind[] = [...staffRoles, 'patient', 'family', 'intake'];

let server: Awaited<ReturnType<typeof givenServer>>;
let siteId: SiteId;
let rosa: PatientId;
let elsewhere: PatientId;
const clients = new Map<Kind, Client>();

beforeAll(async () => {
  server = await givenServer({}, { rateLimits: false });
  const { database } = server;
  siteId = await givenSite(database);
  rosa = await givenPatient(database, siteId);
  elsewhere = await givenPatient(database, await givenSite(database, 'Elsewhere'));
  for (const role of staffRoles) {
    clients.set(role, await entered(await givenStaff(database, siteId, role)));
  }
  clients.set('patient', await entered(await givenCircle(database, rosa, 'patient')));
  clients.set('family', await entered(await givenCircle(database, rosa, 'family', ['plan'])));
  clients.set('intake', await withLink());
});

async function entered({ accountId }: { accountId: Id<'AccountId'> }): Promise<Client> {
  const client = clientOf(server.fastify);
  await client.ask(demoSignIn, { body: { accountId } });
  return client;
}

async function withLink(): Promise<Client> {
  const client = clientOf(server.fastify);
  const link = {
    linkId: uuidv7() as Id<'IntakeLinkId'>,
    patientId: rosa,
    siteId,
    channel: 'sms',
    sentBy: uuidv7() as Id<'AccountId'>,
    sentAt: '2026-01-01T00:00:00.000Z' as Instant,
    expiresAt: '2099-01-01T00:00:00.000Z' as Instant,
  };
  const token = await server.database.write({ patientId: rosa }, (trx) =>
    issueIntakeLink(trx, link),
  );
  await client.ask(openIntake, { body: { token } });
  return client;
}

const pathOf = (contract: Contract, patientId: string): string =>
  contract.path.replaceAll(/:(\w+)/g, (_, name) => (name === 'patientId' ? patientId : uuidv7()));

const send = (client: Client, contract: Contract, patientId: string = rosa) =>
  client.send({
    method: contract.method,
    path: pathOf(contract, patientId),
    body: contract.method === 'GET' ? null : '{}',
  });

const guarded = registered.filter(({ need }) => need !== null);

describe('whoever is not signed in', () => {
  it.each(guarded.map((contract) => [contract.name, contract] as const))(
    'is asked to sign in by %s',
    async (_name, contract) => {
      const answer = await send(clientOf(server.fastify), contract);
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
      const client = clients.get(kind);
      if (client === undefined) throw new Error(`nobody plays ${kind}`);
      const answer = await send(client, contract);
      expect(answer).toMatchObject({ status: 403, json: { code: 'not-allowed' } });
      expect(await refusalsOf(contract.audit ?? name)).toBeGreaterThan(0);
    },
  );
});

async function refusalsOf(action: string): Promise<number> {
  const { rows } = await server.database.read({ system: 'test' }, (db) =>
    sql<{ n: number }>`
      select count(*)::int as n from audit_event
      where action = ${action} and outcome = 'refused'`.execute(db),
  );
  return rows[0]?.n ?? 0;
}

const aboutOnePerson = guarded.filter(({ path }) => path.includes(':patientId'));

describe('a record of another clinic, or of another person', () => {
  const who = (contract: Contract) =>
    kinds.filter((kind) => contract.need && permissionsOf(kind).includes(contract.need.permission));

  it.each(
    aboutOnePerson.flatMap((contract) =>
      who(contract).map((kind) => [kind, contract.name, contract] as const),
    ),
  )('stays shut for %s in %s', async (kind, _name, contract) => {
    const client = clients.get(kind);
    if (client === undefined) throw new Error(`nobody plays ${kind}`);
    const answer = await send(client, contract, elsewhere);
    // A body that is not valid may be named first; nothing of the other record is touched or told.
    expect([400, 403, 404]).toContain(answer.status);
    if (contract.method === 'GET') expect([403, 404]).toContain(answer.status);
  });
});

it('needs no permission only where nobody can have one yet', () => {
  const open = registered.filter(({ need }) => need === null).map(({ name }) => name);
  expect(open.toSorted()).toEqual(
    [
      'acceptInvitation',
      'confirmSignIn',
      'demoSignIn',
      'openIntake',
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
    patientId: rosa,
    siteId,
    name: 'Tom',
    topics: ['plan'],
    until: null,
  };
  expect(may(tom, { permission: 'diary:read', topic: 'pain' })).toBe(false);
  expect(may(tom, { permission: 'plan:read', topic: 'plan' })).toBe(true);
});
