import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import {
  type DayValues,
  type DiaryDayView,
  type DiaryEntry,
  daysOf,
  dayValuesOf,
  type Revision,
} from '#diary';
import { addDays, type Id, type LocalDate } from '#kernel';
import type { Incoming } from '#sync/server';
import type { DiaryTables } from './tables.ts';

/** Days before an entry that travel with it: enough for the longest look back of any rule on days. */
export const recentDays = 84;

export function diaryReader(db: Reader) {
  const tables = db.withTables<DiaryTables>();
  const revisions = async (
    patientId: PatientId,
    from: LocalDate,
    to: LocalDate,
  ): Promise<Parameters<typeof daysOf>[0]> => {
    const rows = await tables
      .selectFrom('diary_entry')
      .selectAll()
      .where('patient_id', '=', patientId)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute();
    return rows.map((row) => ({
      ...revisionOf(row),
      heard: { at: row.received_at, device: row.device, seq: row.device_seq },
    }));
  };
  return {
    /** Whole days with their entries, oldest first. */
    days: async (
      patientId: PatientId,
      from: LocalDate,
      to: LocalDate,
    ): Promise<readonly DiaryDayView[]> => daysOf(await revisions(patientId, from, to)),
    /** The latest day anything was ever written for. */
    lastDay: async (patientId: PatientId): Promise<LocalDate | null> => {
      const row = await tables
        .selectFrom('diary_entry')
        .select('day')
        .where('patient_id', '=', patientId)
        .orderBy('day', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.day ?? null;
    },
    revisionByOp: async (patientId: PatientId, opId: Id<'OpId'>): Promise<Revision | null> => {
      const row = await tables
        .selectFrom('diary_entry')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('op_id', '=', opId)
        .executeTakeFirst();
      return row === undefined ? null : revisionOf(row);
    },
  };
}

export type Saved = {
  readonly device: number | null;
  readonly was: number;
  readonly inserted: boolean;
  /** An earlier entry was rewritten; it may have moved to another day. */
  readonly revised: boolean;
  /** Values of the days around the entry's, the new entry included, oldest first. */
  readonly days: readonly DayValues[];
};

/**
 * Device, row and the days around it in one statement, because a diary save is what the server does
 * most. A statement does not see its own insert, so the new entry is added to its day here.
 */
export async function saveEntry(
  trx: Writer,
  incoming: Incoming<DiaryEntry>,
  backFilled: boolean,
  claim: RawBuilder<unknown>,
  onlyNew: boolean,
): Promise<Saved> {
  const { body, actor, opId, seq, now } = incoming;
  const { patientId } = actor;
  const sites = body.sites === null ? null : JSON.stringify(body.sites);
  const [first, last] = around(body.day);
  const answer = await sql<SavedRow>`
    with ${claim},
    kept as (
      insert into diary_entry (patient_id, day, op_id, entry_id, recorded_at, received_at, device_seq,
        device, pain, in_the_way, mood, sleep, energy, back_filled, note, sites)
      select ${patientId}::uuid, ${body.day}::date, ${opId}::uuid, ${body.entryId}::uuid,
        ${body.recordedAt}::timestamptz, ${now}::timestamptz, ${seq}::integer, claimed.device,
        ${body.pain}::smallint, ${body.inTheWay}::smallint, ${body.mood}::smallint,
        ${body.sleep}::smallint, ${body.energy}::smallint, ${backFilled}::boolean, ${body.note}::text,
        ${sites}::text::jsonb
      from claimed where not ${onlyNew}::boolean or claimed.was < ${seq}::integer
      returning 1
    ),
    latest as (
      select distinct on (entry_id) day, entry_id, pain, in_the_way, mood, sleep, energy
      from (
        select *, min(least(recorded_at, received_at))
            over (partition by entry_id, device order by device_seq desc) as written
        from diary_entry
        where patient_id = ${patientId}::uuid and day between ${first}::date and ${last}::date
      ) as revision
      order by entry_id, written desc, device_seq desc, op_id desc
    )
    select claimed.device, claimed.was, exists (select from kept) as inserted, others.*
    from claimed, lateral (
      select coalesce(bool_or(entry_id = ${body.entryId}::uuid), false) as revised,
        array_agg(day) as day, array_agg(pain) as pain, array_agg(in_the_way) as in_the_way,
        array_agg(mood) as mood, array_agg(sleep) as sleep, array_agg(energy) as energy
      from latest
    ) as others`.execute(trx);
  const row = answer.rows[0];
  if (row === undefined) return { device: null, was: 0, inserted: false, revised: false, days: [] };
  const { device, was, inserted, revised } = row;
  const days = revised
    ? await diaryReader(trx).days(patientId, first, last)
    : dayValuesOf([...valuesIn(row), body]);
  return { device, was, inserted, revised, days };
}

const around = (day: LocalDate) => [addDays(day, -recentDays), addDays(day, recentDays)] as const;

type SavedRow = {
  readonly device: number;
  readonly was: number;
  readonly inserted: boolean;
  readonly revised: boolean;
} & Columns;

/** One array a column crosses for a third of what a list of rows costs. */
type Columns = {
  readonly day: readonly LocalDate[] | null;
  readonly pain: readonly Rating[];
  readonly in_the_way: readonly Rating[];
  readonly mood: readonly Rating[];
  readonly sleep: readonly Rating[];
  readonly energy: readonly Rating[];
};
type Rating = number | null;

function valuesIn({ day: days, ...columns }: Columns): readonly DayValues[] {
  return (days ?? []).map((day, at) => ({
    day,
    pain: columns.pain[at] ?? null,
    inTheWay: columns.in_the_way[at] ?? null,
    mood: columns.mood[at] ?? null,
    sleep: columns.sleep[at] ?? null,
    energy: columns.energy[at] ?? null,
  }));
}

function revisionOf(row: Selectable<DiaryTables['diary_entry']>): Revision {
  return {
    opId: row.op_id,
    entryId: row.entry_id,
    day: row.day,
    recordedAt: row.recorded_at,
    pain: row.pain,
    inTheWay: row.in_the_way,
    mood: row.mood,
    sleep: row.sleep,
    energy: row.energy,
    backFilled: row.back_filled,
    note: row.note,
    sites: row.sites,
  };
}
