import { uuidv7 } from 'uuidv7';
import { type PatientId, permissionsOf, type SiteId, staffRoles } from '#access';
import { demoSignIn, openIntake } from '#accounts';
import { issueIntakeLink } from '#accounts/server';
import type { Contract } from '#http';
import type { Id, Instant } from '#kernel';
import { givenServer } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { givenCircle, givenPatient, givenSite, givenStaff } from '../support/people.ts';

export type Kind = Parameters<typeof permissionsOf>[0];
export const kinds: readonly Kind[] = [...staffRoles, 'patient', 'family', 'intake'];

export type Cast = {
  readonly server: Awaited<ReturnType<typeof givenServer>>;
  readonly siteId: SiteId;
  /** A person of this clinic. */
  readonly rosa: PatientId;
  /** A person of another clinic. */
  readonly elsewhere: PatientId;
  readonly as: (kind: Kind) => Client;
  readonly stranger: () => Client;
};

/** A clinic with somebody of every kind, each signed in. */
export async function givenCast(): Promise<Cast> {
  const server = await givenServer({}, { rateLimits: false });
  const { database } = server;
  const siteId = await givenSite(database);
  const rosa = await givenPatient(database, siteId);
  const elsewhere = await givenPatient(database, await givenSite(database, 'Elsewhere'));

  const entered = async ({ accountId }: { accountId: Id<'AccountId'> }): Promise<Client> => {
    const client = clientOf(server.fastify);
    await client.ask(demoSignIn, { body: { accountId } });
    return client;
  };
  const withLink = async (): Promise<Client> => {
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
    const token = await database.write({ patientId: rosa }, (trx) => issueIntakeLink(trx, link));
    await client.ask(openIntake, { body: { token } });
    return client;
  };

  const clients = new Map<Kind, Client>();
  for (const role of staffRoles) {
    clients.set(role, await entered(await givenStaff(database, siteId, role)));
  }
  clients.set('patient', await entered(await givenCircle(database, rosa, 'patient')));
  clients.set('family', await entered(await givenCircle(database, rosa, 'family', ['plan'])));
  clients.set('intake', await withLink());

  const as = (kind: Kind): Client => {
    const client = clients.get(kind);
    if (client === undefined) throw new Error(`nobody plays ${kind}`);
    return client;
  };
  return { server, siteId, rosa, elsewhere, as, stranger: () => clientOf(server.fastify) };
}

/** Every kind of caller that a route lets in. */
export function admitted({ need }: Contract): readonly Kind[] {
  return need === null ? [] : kinds.filter((kind) => permissionsOf(kind).includes(need.permission));
}
