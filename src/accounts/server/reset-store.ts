import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import { hashOf, newToken } from './intake-links.ts';

export type NewReset = {
  readonly accountId: AccountId;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  /** The colleague who hands the link over; null: it goes to the account's own address. */
  readonly madeBy: AccountId | null;
};

/** Makes a way back in and answers its token, once; only the hash is kept. */
export async function issueReset(trx: Writer, reset: NewReset): Promise<string> {
  const token = newToken();
  await sql`
    insert into password_reset (reset_id, account_id, token_hash, made_at, expires_at, made_by)
    values (${uuidv7()}, ${reset.accountId}, ${hashOf(token)}, ${reset.madeAt}, ${reset.expiresAt},
      ${reset.madeBy})`.execute(trx);
  return token;
}

export type OpenReset = {
  readonly account_id: AccountId;
  readonly email: string;
  readonly expires_at: Instant;
  readonly state: 'open' | 'over';
};

export async function resetBy(db: Reader, token: string, now: Instant): Promise<OpenReset | null> {
  const { rows } = await sql<OpenReset>`
    select r.account_id, a.email, r.expires_at,
      case when r.used_at is null and r.expires_at > ${now} then 'open' else 'over' end as state
    from password_reset r join account a on a.id = r.account_id
    where r.token_hash = ${hashOf(token)}`.execute(db);
  return rows[0] ?? null;
}

/**
 * Uses a link up and sets the password; every other open link and every session of the account ends. Null:
 * somebody was quicker, or it has ended.
 */
export async function useReset(
  trx: Writer,
  token: string,
  passwordHash: string,
  now: Instant,
): Promise<AccountId | null> {
  const { rows } = await sql<{ account_id: AccountId; made_by: AccountId | null }>`
    update password_reset set used_at = ${now}
    where token_hash = ${hashOf(token)} and used_at is null and expires_at > ${now}
    returning account_id, made_by`.execute(trx);
  const used = rows[0];
  if (used === undefined) return null;
  const accountId = used.account_id;
  await sql`
    update password_reset set used_at = ${now}
    where account_id = ${accountId} and used_at is null`.execute(trx);
  const changed = await sql`
    update sign_in_method set password = ${passwordHash}, updated_at = ${now}
    where account_id = ${accountId} and provider = 'credential'`.execute(trx);
  if (changed.numAffectedRows === 0n) {
    await sql`
      insert into sign_in_method (id, account_id, provider, provider_account, password)
      values (${uuidv7()}, ${accountId}, 'credential', ${accountId}, ${passwordHash})`.execute(trx);
  }
  // Whoever used a link that went to the address reads what is sent there.
  if (used.made_by === null) {
    await sql`update account set email_verified = true where id = ${accountId}`.execute(trx);
  }
  await sql`delete from session where account_id = ${accountId}`.execute(trx);
  return accountId;
}

export async function accountWithEmail(db: Reader, email: string): Promise<AccountId | null> {
  const { rows } = await sql<{ id: AccountId }>`
    select id from account where email = lower(${email})`.execute(db);
  return rows[0]?.id ?? null;
}

/** Whether the account belongs to somebody who works at this site now. */
export async function worksAt(db: Reader, accountId: AccountId, siteId: SiteId): Promise<boolean> {
  const { rows } = await sql`
    select from staff_member
    where account_id = ${accountId} and site_id = ${siteId}
      and (active_until is null or active_until > now()) limit 1`.execute(db);
  return rows.length > 0;
}

/** The person's own account; null: they have none yet. */
export async function accountOfPatient(
  db: Reader,
  patientId: PatientId,
): Promise<AccountId | null> {
  const { rows } = await sql<{ account_id: AccountId }>`
    select account_id from circle_member
    where patient_id = ${patientId} and kind = 'patient' and ended_at is null
    order by joined_at desc limit 1`.execute(db);
  return rows[0]?.account_id ?? null;
}
