import { sql } from 'kysely';
import type { AccountId, PatientId, SiteId, StaffRole, Topic } from '#access';
import type { InvitationKind } from '#accounts';
import type { Reader, Writer } from '#database/server';
import { assert, type Id, type Instant, type LocalDate } from '#kernel';
import { addCircleMember, addStaffMember } from './hat-store.ts';
import { hashOf, newToken } from './intake-links.ts';

export type NewInvitation = {
  readonly invitationId: Id<'InvitationId'>;
  readonly kind: InvitationKind;
  readonly siteId: SiteId;
  readonly patientId: PatientId | null;
  readonly role: StaffRole | null;
  readonly email: string | null;
  readonly name: string;
  readonly relation: string | null;
  readonly topics: readonly Topic[];
  readonly until: LocalDate | null;
  readonly invitedBy: AccountId;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
};

/** The path of an invitation; the token travels in the fragment, which is never sent or logged. */
export const invitationPathOf = (kind: InvitationKind, token: string): string =>
  `${kind === 'staff' ? '/clinic' : '/app'}/join#${token}`;

/**
 * Makes an invitation and answers its token, once. The same id again replaces the token, so that a
 * retried request still ends with a link that works, and it gives what was asked for last: what an
 * earlier try had ticked is not given any more.
 */
export async function issueInvitation(trx: Writer, invitation: NewInvitation): Promise<string> {
  const token = newToken();
  const { invitationId, kind, siteId, patientId, role, email, name, relation, topics } = invitation;
  await sql`
    insert into invitation (invitation_id, kind, site_id, patient_id, role, email, display_name,
      relation, topics, until_day, token_hash, invited_by, invited_at, expires_at)
    values (${invitationId}, ${kind}, ${siteId}, ${patientId}, ${role}, ${email}, ${name},
      ${relation}, ${sql.val([...topics])}, ${invitation.until}, ${hashOf(token)},
      ${invitation.invitedBy}, ${invitation.invitedAt}, ${invitation.expiresAt})
    on conflict (invitation_id) do update set token_hash = excluded.token_hash,
      display_name = excluded.display_name, relation = excluded.relation,
      topics = excluded.topics, until_day = excluded.until_day
    where invitation.invited_by = excluded.invited_by and invitation.kind = excluded.kind
      and invitation.patient_id is not distinct from excluded.patient_id
      and invitation.accepted_at is null and invitation.revoked_at is null`.execute(trx);
  return token;
}

export type InvitationRow = {
  readonly invitation_id: Id<'InvitationId'>;
  readonly kind: InvitationKind;
  readonly site_id: SiteId;
  readonly site_name: string;
  readonly patient_id: PatientId | null;
  readonly role: StaffRole | null;
  readonly email: string | null;
  readonly display_name: string;
  readonly relation: string | null;
  readonly topics: readonly Topic[];
  readonly until_day: LocalDate | null;
  readonly invited_at: Instant;
  readonly expires_at: Instant;
  readonly state: 'open' | 'accepted' | 'revoked' | 'expired';
};

const columns = sql`i.invitation_id, i.kind, i.site_id, s.name as site_name, i.patient_id, i.role,
  i.email, i.display_name, i.relation, i.topics, i.until_day, i.invited_at, i.expires_at,
  case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'revoked'
    when i.expires_at <= now() then 'expired' else 'open' end as state`;

export async function invitationBy(db: Reader, token: string): Promise<InvitationRow | null> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from invitation i join site s using (site_id)
    where i.token_hash = ${hashOf(token)}`.execute(db);
  return rows[0] ?? null;
}

/** Uses the invitation up; `false` when somebody was quicker, or it has ended. */
export async function useInvitation(trx: Writer, token: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update invitation set accepted_at = now()
    where token_hash = ${hashOf(token)} and accepted_at is null and revoked_at is null
      and expires_at > now()`.execute(trx);
  return numAffectedRows === 1n;
}

/** The newest two hundred of colleagues at one site. */
export async function staffInvitations(
  db: Reader,
  siteId: SiteId,
): Promise<readonly InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from invitation i join site s using (site_id)
    where i.site_id = ${siteId} and i.kind = 'staff'
    order by i.invited_at desc limit 200`.execute(db);
  return rows;
}

export async function takeBackInvitation(
  trx: Writer,
  siteId: SiteId,
  invitationId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update invitation set revoked_at = now()
    where invitation_id = ${invitationId} and site_id = ${siteId} and kind = 'staff'
      and accepted_at is null and revoked_at is null`.execute(trx);
  return numAffectedRows === 1n;
}

/** Gives the account the hat that the invitation promised. */
export async function giveHat(
  trx: Writer,
  row: InvitationRow,
  accountId: AccountId,
): Promise<void> {
  const { site_id: siteId, patient_id: patientId, role, display_name: name, relation } = row;
  if (row.kind === 'staff') {
    assert(role !== null, 'a colleague is invited into a role');
    return addStaffMember(trx, { accountId, siteId, role, name, jobTitle: null });
  }
  assert(patientId !== null, 'patient and family are invited beside a person');
  await addCircleMember(trx, { patientId, accountId, kind: row.kind, name, relation });
  if (row.topics.length > 0) {
    await sql`
      insert into share (patient_id, share_id, account_id, topic, until_day)
      select ${row.patient_id}, gen_random_uuid(), ${accountId}, topic, ${row.until_day}::date
      from unnest(${sql.val([...row.topics])}::text[]) as topic`.execute(trx);
  }
}
