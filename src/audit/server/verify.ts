import { sql } from 'kysely';
import type { Database, Reader } from '#database/server';
import { assert, type Instant } from '#kernel';

export type ChainFault = {
  readonly subjectId: string;
  /** Number of the event in its chain. */
  readonly seq: number;
  readonly fault: 'changed' | 'missing' | 'unlinked' | 'end-missing';
};

export type Verification = {
  readonly subjects: number;
  readonly events: number;
  /** At most a thousand; `faultCount` counts them all. */
  readonly faults: readonly ChainFault[];
  readonly faultCount: number;
  /**
   * One hash over where every chain stood at `sealedUntil`. Written down outside (on paper, on another
   * machine) and computed again for the same moment later, it shows that even somebody with full power
   * over the database rewrote nothing before it.
   */
  readonly seal: string;
  readonly sealedUntil: Instant;
};

const subjectsAtOnce = 500;
const faultsKept = 1_000;
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Recomputes every link of every chain: a changed event no longer has its digest, a removed or inserted
 * one leaves a gap, a reordered one does not follow its predecessor, a removed end misses its head.
 */
export async function verifyChain(
  database: Database,
  progress: (done: number, total: number) => void = () => undefined,
  sealUntil: Instant | null = null,
): Promise<Verification> {
  const system = 'verify the audit trail';
  const total = await database.read({ system }, countSubjects);
  const faults: ChainFault[] = [];
  let [done, events, faultCount, after] = [0, 0, 0, nobody];
  for (;;) {
    const batch = await database.read({ system }, (db) => verifyBatch(db, after));
    if (batch.last === null) break;
    after = batch.last;
    done += batch.subjects;
    events += batch.events;
    faultCount += batch.faults.length;
    faults.push(...batch.faults.slice(0, faultsKept - faults.length));
    progress(done, total);
  }
  const seal = await database.read({ system }, (db) => sealOf(db, sealUntil));
  return { subjects: done, events, faults, faultCount, ...seal };
}

const subjects = sql`(select subject_id from audit_head union select distinct subject_id from audit_event)`;

async function countSubjects(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${subjects} as s`.execute(db);
  return rows[0]?.n ?? 0;
}

type Batch = {
  readonly last: string | null;
  readonly subjects: number;
  readonly events: number;
  readonly faults: readonly ChainFault[];
};

async function verifyBatch(db: Reader, after: string): Promise<Batch> {
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from ${subjects} as s where subject_id > ${after}
    order by subject_id limit ${subjectsAtOnce}`.execute(db);
  const ids = rows.map((row) => row.subject_id);
  if (ids.length === 0) return { last: null, subjects: 0, events: 0, faults: [] };
  const checked = await sql<{
    subject_id: string;
    seq: number;
    fault: ChainFault['fault'];
    events: number;
  }>`
    with linked as (
      select e.*,
        audit_digest(subject_id, at, actor_kind, actor_id, actor_name, actor_role, action, outcome,
          detail, request_id) as digest,
        lag(seq, 1, 0::bigint) over chain as seq_before,
        lag(hash, 1, '\\x00'::bytea) over chain as hash_before,
        lead(seq) over chain is null as is_last
      from audit_event e where subject_id = any(${sql.val(ids)}::uuid[])
      window chain as (partition by subject_id order by seq)
    ),
    judged as (
      select l.subject_id, l.seq, case
          when l.seq <> l.seq_before + 1 then 'missing'
          when l.hash <> audit_link(l.previous_hash, l.seq, l.digest) then 'changed'
          when l.previous_hash <> l.hash_before then 'unlinked'
          when l.is_last and (h.seq is distinct from l.seq or h.hash is distinct from l.hash)
            then 'end-missing'
        end as fault
      from linked l left join audit_head h on h.subject_id = l.subject_id
      union all
      select h.subject_id, h.seq, 'end-missing' from audit_head h
      where h.subject_id = any(${sql.val(ids)}::uuid[])
        and not exists (select from audit_event e where e.subject_id = h.subject_id)
    )
    select subject_id, seq, fault, 0 as events from judged where fault is not null
    union all
    select ${nobody}::uuid, 0, null, count(*)::int from audit_event
    where subject_id = any(${sql.val(ids)}::uuid[])`.execute(db);
  const faults = checked.rows.filter((row) => row.fault !== null);
  return {
    last: ids.at(-1) ?? null,
    subjects: ids.length,
    events: checked.rows.reduce((sum, row) => sum + row.events, 0),
    faults: faults.map(({ subject_id: subjectId, seq, fault }) => ({ subjectId, seq, fault })),
  };
}

/** Events of the last minute may still be joined by one that began before them; they are left out. */
async function sealOf(db: Reader, until: Instant | null) {
  const { rows } = await sql<{ seal: string; sealedUntil: Instant }>`
    with moment as (
      select coalesce(${until}::timestamptz, date_trunc('milliseconds', now() - interval '1 minute')) as until
    ),
    ends as (
      select distinct on (subject_id) subject_id, seq, hash
      from audit_event, moment where at <= until
      order by subject_id, seq desc
    )
    select until as "sealedUntil", encode(sha256(coalesce((
      select string_agg(uuid_send(subject_id) || int8send(seq) || hash, ''::bytea order by subject_id)
      from ends), ''::bytea)), 'hex') as seal
    from moment`.execute(db);
  const [row] = rows;
  assert(row !== undefined, 'a seal is one row');
  return row;
}
