import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId, SiteId, StaffRole } from '#access';
import { addAccount, hashPassword } from '#accounts/server';
import type { Database } from '#database/server';

export const password = 'a long enough password';

/** A site that is open to patients. */
export async function givenSite(database: Database, name = 'Riverside'): Promise<SiteId> {
  const siteId = uuidv7() as SiteId;
  await database.write({ siteId }, (trx) =>
    sql`insert into site (site_id, name, country, time_zone, live_since)
      values (${siteId}, ${name}, 'US', 'America/New_York', '2026-01-01T00:00:00Z')`.execute(trx),
  );
  return siteId;
}

export async function givenAccount(
  database: Database,
  name: string,
): Promise<{ accountId: AccountId; email: string }> {
  const accountId = uuidv7() as AccountId;
  const email = `${accountId}@example.org`;
  const passwordHash = await hashPassword(password);
  await database.write({ system: 'test' }, (trx) =>
    addAccount(trx, { accountId, name, email, passwordHash }),
  );
  return { accountId, email };
}

export async function givenStaff(database: Database, siteId: SiteId, role: StaffRole) {
  const account = await givenAccount(database, `A ${role}`);
  await database.write({ siteId }, (trx) =>
    sql`insert into staff_member (account_id, site_id, role, display_name)
      values (${account.accountId}, ${siteId}, ${role}, ${`A ${role}`})`.execute(trx),
  );
  return account;
}

export async function givenPatient(database: Database, siteId: SiteId): Promise<PatientId> {
  const patientId = uuidv7() as PatientId;
  await database.write({ patientId }, (trx) =>
    sql`insert into patient (patient_id, site_id, given_name, family_name, birth_date, time_zone,
        registered_by, language)
      values (${patientId}, ${siteId}, 'Rosa', 'Alvarez', '1974-05-02', 'America/New_York',
        ${uuidv7()}, 'en')`.execute(trx),
  );
  return patientId;
}

export async function givenCircle(
  database: Database,
  patientId: PatientId,
  kind: 'patient' | 'family',
  topics: readonly string[] = [],
) {
  const account = await givenAccount(database, kind === 'patient' ? 'Rosa' : 'Tom');
  await database.write({ patientId }, async (trx) => {
    await sql`insert into circle_member (patient_id, account_id, kind, display_name, relation)
      values (${patientId}, ${account.accountId}, ${kind}, ${kind}, ${kind})`.execute(trx);
    for (const topic of topics) {
      await sql`insert into share (patient_id, share_id, account_id, topic)
        values (${patientId}, ${uuidv7()}, ${account.accountId}, ${topic})`.execute(trx);
    }
  });
  return account;
}
