import { sql } from 'kysely';
import type { PatientId, Topic } from '#access';
import type { Reader } from '#database/server';
import type { Id, LocalDate } from '#kernel';

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
