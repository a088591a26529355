import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { AccountId, Actor, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import { addStaffMember } from './hat-store.ts';
import { hashPassword } from './password.ts';

export type NewAccount = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  /** `null`: signs in by other means (single sign-on, or the demo's own door). */
  readonly passwordHash: string | null;
  /** Somebody of the clinic vouches that this address is this person's own. */
  readonly emailVouched?: boolean;
};

/** Whether the account is new; `false` when its e-mail address (or id) is taken. */
export async function addAccount(trx: Writer, account: NewAccount): Promise<boolean> {
  const { accountId, name, email, passwordHash } = account;
  const { rows } = await sql`
    insert into account (id, name, email, email_verified)
    values (${accountId}, ${name}, lower(${email}), ${account.emailVouched ?? false})
    on conflict do nothing returning id`.execute(trx);
  if (rows.length === 0) return false;
  if (passwordHash !== null) {
    await sql`
      insert into sign_in_method (id, account_id, provider, provider_account, password)
      values (${uuidv7()}, ${accountId}, 'credential', ${accountId}, ${passwordHash})`.execute(trx);
  }
  return true;
}

/** The first administrator of an installation, made by whoever runs it. */
export async function addAdministrator(
  trx: Writer,
  person: { siteId: SiteId; accountId: AccountId; name: string; email: string; password: string },
): Promise<boolean> {
  const passwordHash = await hashPassword(person.password);
  const { accountId, name, email, siteId } = person;
  const isNew = await addAccount(trx, {
    accountId,
    name,
    email,
    passwordHash,
    emailVouched: true,
  });
  if (!isNew) return false;
  await addStaffMember(trx, { accountId, siteId, role: 'administrator', name, jobTitle: null });
  return true;
}

/** The language the person of this hat reads; staff have the site's words in English for now. */
export async function languageOf(db: Reader, actor: Actor | null): Promise<string> {
  if (actor === null || actor.kind === 'staff') return 'en';
  const { rows } = await sql<{ language: string }>`
    select case when reading = 'plain' then language || '-x-plain' else language end as language
    from patient where patient_id = ${actor.patientId}`.execute(db);
  return rows[0]?.language ?? 'en';
}

export type SessionRow = {
  readonly id: Id<'SessionId'>;
  readonly created_at: Instant;
  readonly updated_at: Instant;
  readonly user_agent: string | null;
};

/** At most a hundred; older ones have ended. */
export async function sessionsOf(db: Reader, accountId: AccountId): Promise<readonly SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select id, created_at, updated_at, user_agent from session
    where account_id = ${accountId} and expires_at > now()
    order by created_at desc limit 100`.execute(db);
  return rows;
}

export async function removeSession(
  trx: Writer,
  accountId: AccountId,
  sessionId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from session where id = ${sessionId} and account_id = ${accountId}`.execute(trx);
  return numAffectedRows === 1n;
}

export async function wearHat(db: Reader, sessionId: string, hat: string): Promise<void> {
  await sql`update session set active_hat = ${hat} where id = ${sessionId}`.execute(db);
}
