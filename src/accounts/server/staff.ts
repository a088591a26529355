import { sql } from 'kysely';
import type { AccountId, SiteId, StaffRole } from '#access';
import { endStaffRole, listStaff, readTeam } from '#accounts';
import type { Database } from '#database/server';
import { notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import type { Accounts } from './accounts.ts';

type Row = {
  readonly account_id: AccountId;
  readonly display_name: string;
  readonly role: StaffRole;
  readonly job_title: string | null;
  readonly active_from: Instant;
  readonly active_until: Instant | null;
};

const notYourself: Problem = {
  status: 409,
  code: 'own-role',
  title: 'Nobody can take away their own role. Please ask another administrator.',
};

export function staff(accounts: Accounts): readonly Route[] {
  const list = handleAs('staff', listStaff, async ({ actor, database }) => {
    const { rows } = await sql<Row>`
      select account_id, display_name, role, job_title, active_from, active_until from staff_member
      where site_id = ${actor.siteId} order by display_name, role limit 1000`.execute(
      database.unscoped,
    );
    return ok({
      staff: rows.map((row) => ({
        accountId: row.account_id,
        name: row.display_name,
        role: row.role,
        jobTitle: row.job_title,
        activeFrom: row.active_from,
        activeUntil: row.active_until,
      })),
    });
  });

  const end = handleAs('staff', endStaffRole, async ({ actor, database }, { params }) => {
    const { accountId, role } = params;
    if (accountId === actor.accountId) return err(notYourself);
    const { siteId } = actor;
    const { numAffectedRows } = await database.write({ siteId }, (trx) =>
      sql`
        update staff_member set active_until = now()
        where account_id = ${accountId} and site_id = ${siteId} and role = ${role}
          and (active_until is null or active_until > now())`.execute(trx),
    );
    accounts.recognition.forgetAccount(accountId);
    return numAffectedRows === 1n
      ? ok({ ended: true as const })
      : err(notFound('colleague in this role'));
  });

  return [
    list,
    end,
    handleAs('staff', readTeam, async ({ actor, database }) =>
      ok(await team(database, actor.siteId)),
    ),
  ];
}

async function team(database: Database, siteId: SiteId) {
  const { rows } = await sql<Pick<Row, 'account_id' | 'display_name' | 'role' | 'job_title'>>`
    select account_id, display_name, role, job_title from staff_member
    where site_id = ${siteId} and active_from <= now()
      and (active_until is null or active_until > now())
    order by display_name, role limit 1000`.execute(database.unscoped);
  return {
    team: rows.map((row) => ({
      accountId: row.account_id,
      name: row.display_name,
      role: row.role,
      jobTitle: row.job_title,
    })),
  };
}
