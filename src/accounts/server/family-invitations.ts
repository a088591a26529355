import { sql } from 'kysely';
import type { AccountId, PatientId, Topic } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';

export type FamilyInvitation = {
  readonly invitationId: Id<'InvitationId'>;
  readonly name: string;
  readonly relation: string | null;
  readonly topics: readonly Topic[];
  readonly until: LocalDate | null;
};

/** Helpers a person invited who have not come yet; the newest twenty. */
export async function openFamilyInvitations(
  db: Reader,
  patientId: PatientId,
): Promise<readonly FamilyInvitation[]> {
  const { rows } = await sql<FamilyInvitation>`
    select invitation_id as "invitationId", display_name as name, relation, topics,
      until_day as until
    from invitation
    where patient_id = ${patientId} and kind = 'family' and accepted_at is null
      and revoked_at is null and expires_at > now()
    order by invited_at desc limit 20`.execute(db);
  return rows;
}

/** `accepted`: too late, sharing is what there is to stop. `unknown`: nobody was ever invited so. */
export type Withdrawn = 'withdrawn' | 'accepted' | 'unknown';

/** The person takes an invitation back; twice is once. */
export async function withdrawFamilyInvitation(
  trx: Writer,
  patientId: PatientId,
  invitationId: Id<'InvitationId'>,
  now: Instant,
): Promise<Withdrawn> {
  const { rows } = await sql<{ accepted: boolean }>`
    update invitation set revoked_at = case
      when accepted_at is null then coalesce(revoked_at, ${now}::timestamptz) else revoked_at end
    where invitation_id = ${invitationId} and patient_id = ${patientId} and kind = 'family'
    returning accepted_at is not null as accepted`.execute(trx);
  const [row] = rows;
  if (row === undefined) return 'unknown';
  return row.accepted ? 'accepted' : 'withdrawn';
}

/**
 * Whoever is not shared with any more is not invited any more either: a link still on its way to the same
 * person (by the name the patient gave, or the address of the account) opens nothing.
 */
export async function endFamilyInvitations(
  trx: Writer,
  { patientId, accountId, name, now }: EndedHelper,
): Promise<void> {
  await sql`
    update invitation set revoked_at = ${now}::timestamptz
    where patient_id = ${patientId} and kind = 'family' and accepted_at is null
      and revoked_at is null
      and (lower(trim(display_name)) = lower(trim(${name}::text)) or lower(email) =
        (select lower(a.email) from account a where a.id = ${accountId}))`.execute(trx);
}

type EndedHelper = {
  readonly patientId: PatientId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly now: Instant;
};
