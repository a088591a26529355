import { sql } from 'kysely';
import {
  type AccountId,
  type PatientId,
  type SiteId,
  type StaffRole,
  staffRoles,
  type Topic,
  topics,
} from '#access';
import type { Hat } from '#accounts';
import type { Reader } from '#database/server';
import { assert, type LocalDate } from '#kernel';

type Row = {
  readonly kind: 'staff' | 'patient' | 'family';
  readonly site_id: SiteId;
  readonly patient_id: PatientId | null;
  readonly role: string | null;
  readonly name: string;
  readonly topics: readonly string[];
  readonly until: LocalDate | null;
};

/** Everything this account may act as today; family topics end on the day the person said. */
export async function hatsOf(db: Reader, accountId: AccountId): Promise<readonly Hat[]> {
  const { rows } = await sql<Row>`
    select 'staff' as kind, site_id, null::uuid as patient_id, role, display_name as name,
      '{}'::text[] as topics, null::date as until
    from staff_member
    where account_id = ${accountId} and active_from <= now()
      and (active_until is null or active_until > now())
    union all
    select c.kind, p.site_id, c.patient_id, null, c.display_name,
      coalesce(array_agg(distinct s.topic) filter (where s.topic is not null), '{}'),
      case when bool_or(s.until_day is null) then null else max(s.until_day) end
    from circle_member c
    join patient p using (patient_id)
    left join share s on s.patient_id = c.patient_id and s.account_id = c.account_id
      and s.ended_at is null
      and (s.until_day is null or s.until_day >= (now() at time zone p.time_zone)::date)
    where c.account_id = ${accountId} and c.ended_at is null
    group by c.kind, p.site_id, c.patient_id, c.display_name`.execute(db);
  return rows.map((row) => hatFrom(accountId, row));
}

function hatFrom(accountId: AccountId, row: Row): Hat {
  const { kind, name, patient_id: patientId, site_id: siteId } = row;
  if (kind === 'staff') {
    const role = staffRoles.find((known) => known === row.role);
    assert(role !== undefined, `"${row.role}" is a role of staff`);
    return { kind, accountId, siteId, role: role satisfies StaffRole, name };
  }
  assert(patientId !== null, 'a circle belongs to a person');
  if (kind === 'patient') return { kind, accountId, patientId, siteId, name };
  const shared = row.topics.filter((topic): topic is Topic =>
    (topics as readonly string[]).includes(topic),
  );
  return { kind, accountId, patientId, siteId, name, topics: shared, until: row.until };
}
