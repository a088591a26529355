import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Looked } from '#audit';
import type { Reader } from '#database/server';
import type { Instant, LocalDate } from '#kernel';

const daysMax = 30;
const rowsMax = 2_000;

/** What a person did to their own record every day is not what they ask about; their sign-ins are. */
const ownShown = [
  'SIGNED_IN',
  'ACCEPTED_INVITATION',
  'INVITED_FAMILY',
  'REVOKED_INVITATION',
  'CHANGED_SHARING',
  'ENDED_SESSION',
  'CHANGED_PASSWORD',
  'SECOND_FACTOR_ON',
  'SECOND_FACTOR_OFF',
  'ADDED_PASSKEY',
  'REMOVED_PASSKEY',
];

type Row = {
  readonly day: LocalDate;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly actor_role: string | null;
  readonly action: string;
  readonly refused: boolean;
  readonly times: number;
  readonly last_at: Instant;
};

/** The newest thirty days of a record that hold anything, before a day; counted per actor and action. */
export function auditReader(db: Reader) {
  const looksAt = async (
    patientId: PatientId,
    before: LocalDate | null,
  ): Promise<{ readonly rows: readonly Looked[]; readonly before: LocalDate | null }> => {
    const { rows } = await sql<Row>`
      with shown as (
        select (e.at at time zone p.time_zone)::date as day, e.*
        from audit_event e join patient p on p.patient_id = e.subject_id
        where e.subject_id = ${patientId}
          and (e.actor_kind <> 'patient' or e.action = any(${sql.val(ownShown)}))
      ),
      days as (
        select distinct day from shown
        where ${before}::date is null or day < ${before}::date
        order by day desc limit ${daysMax}
      )
      select day, actor_kind, actor_id, actor_name, actor_role, action,
        outcome = 'refused' as refused, count(*)::int as times, max(at) as last_at
      from shown join days using (day)
      group by day, actor_kind, actor_id, actor_name, actor_role, action, outcome = 'refused'
      order by day desc, max(at) desc limit ${rowsMax}`.execute(db);
    const days = new Set(rows.map(({ day }) => day));
    return {
      rows: rows.map(lookedOf),
      before: days.size === daysMax ? (rows.at(-1)?.day ?? null) : null,
    };
  };
  return { looksAt };
}

function lookedOf(row: Row): Looked {
  return {
    day: row.day,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    name: row.actor_name,
    role: row.actor_role,
    action: row.action,
    refused: row.refused,
    times: row.times,
    lastAt: row.last_at,
  };
}
