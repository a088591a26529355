import { sql } from 'kysely';
import type { AccountId, SiteId, StaffRole } from '#access';
import type { Reader } from '#database/server';

export type Colleague = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: StaffRole;
  readonly jobTitle: string | null;
};

/** Who works at a site now, in the order they joined; at most a thousand. */
export async function teamOf(db: Reader, siteId: SiteId): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select account_id as "accountId", display_name as name, role, job_title as "jobTitle"
    from staff_member
    where site_id = ${siteId} and active_from <= now()
      and (active_until is null or active_until > now())
    order by active_from, display_name, role limit 1000`.execute(db);
  return rows;
}
