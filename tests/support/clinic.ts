import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId, SiteId, StaffRole } from '#access';
import { demoSignIn } from '#accounts';
import type { Database } from '#database/server';
import type { Id, Instant } from '#kernel';
import { patientReader } from '#profile/server';
import { caseloadWriter } from '#registry/server';
import type { AppDeps } from '#server';
import { givenServer } from './app.ts';
import { type Client, clientOf } from './client.ts';
import { givenAccount, givenCircle, givenPatient, givenSite } from './people.ts';

export const newId = <Name extends string>(): Id<Name> => uuidv7() as Id<Name>;

export type Clinic = Awaited<ReturnType<typeof givenClinic>>;

/** The demo's team at one clinic, its clock in the test's hands, and one person with a caseload row. */
export async function givenClinic(
  start = '2026-03-09T15:00:00.000Z',
  options: Partial<AppDeps> = {},
  values: Readonly<Record<string, string>> = {},
) {
  let now = start as Instant;
  const server = await givenServer(values, { rateLimits: false, clock: () => now, ...options });
  const { database, fastify } = server;
  const siteId = await givenSite(database);
  const entered = async ({ accountId }: { readonly accountId: AccountId }): Promise<Client> => {
    const client = clientOf(fastify);
    await client.ask(demoSignIn, { body: { accountId } });
    return client;
  };
  const joins = async (name: string, role: StaffRole, jobTitle: string) => {
    const account = await staffNamed(database, siteId, name, role, jobTitle);
    return { ...(await entered(account)), accountId: account.accountId };
  };
  const team = {
    ana: await joins('Ana', 'coordinator', 'Care coordinator'),
    okoro: await joins('Dr Okoro', 'physician', 'Primary-care physician'),
    hale: await joins('Dr Hale', 'physician', 'Rheumatologist'),
    wu: await joins('Dr Wu', 'psychologist', 'Psychologist'),
    ben: await joins('Ben', 'physiotherapist', 'Physiotherapist'),
  };
  const patientId = await givenPerson(database, siteId);
  return {
    ...team,
    server,
    database,
    siteId,
    patientId,
    person: await entered(await givenCircle(database, patientId, 'patient')),
    entered,
    at: (moment: string): void => {
      now = moment as Instant;
    },
    now: (): Instant => now,
  };
}

async function staffNamed(
  database: Database,
  siteId: SiteId,
  name: string,
  role: StaffRole,
  jobTitle: string,
) {
  const account = await givenAccount(database, name);
  await database.write({ siteId }, (trx) =>
    sql`insert into staff_member (account_id, site_id, role, display_name, job_title, active_from)
      values (${account.accountId}, ${siteId}, ${role}, ${name}, ${jobTitle}, '2026-01-01')`.execute(
      trx,
    ),
  );
  return account;
}

/** A registered person with the caseload row that registration writes. */
export async function givenPerson(database: Database, siteId: SiteId): Promise<PatientId> {
  const patientId = await givenPatient(database, siteId);
  await database.write({ patientId }, async (trx) => {
    const patient = await patientReader(trx).patient(patientId);
    if (patient !== null) await caseloadWriter(trx).afterRegistration([patient]);
  });
  return patientId;
}
