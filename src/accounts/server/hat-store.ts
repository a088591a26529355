import { sql } from 'kysely';
import type { AccountId, PatientId, SiteId, StaffRole } from '#access';
import type { Writer } from '#database/server';

export type NewStaffMember = {
  readonly accountId: AccountId;
  readonly siteId: SiteId;
  readonly role: StaffRole;
  readonly name: string;
  readonly jobTitle: string | null;
};

/** Gives an account a role at a site; again, if it had ended. */
export async function addStaffMember(trx: Writer, member: NewStaffMember): Promise<void> {
  const { accountId, siteId, role, name, jobTitle } = member;
  await sql`
    insert into staff_member (account_id, site_id, role, display_name, job_title)
    values (${accountId}, ${siteId}, ${role}, ${name}, ${jobTitle})
    on conflict (account_id, site_id, role) do update set active_until = null`.execute(trx);
}

export type NewCircleMember = {
  readonly patientId: PatientId;
  readonly accountId: AccountId;
  readonly kind: 'patient' | 'family';
  readonly name: string;
  readonly relation: string | null;
};

/** Puts an account beside a record; a helper sees nothing by that alone. */
export async function addCircleMember(trx: Writer, member: NewCircleMember): Promise<void> {
  const { patientId, accountId, kind, name, relation } = member;
  await sql`
    insert into circle_member (patient_id, account_id, kind, display_name, relation)
    values (${patientId}, ${accountId}, ${kind}, ${name}, ${relation})
    on conflict (patient_id, account_id) do update set ended_at = null`.execute(trx);
}
