import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { OtherRecord } from '../../record/read-record.ts';
import type { By, ExchangeTables } from './tables.ts';
import type { Written } from './written.ts';

export type KeptRecord = ExchangeTables['other_record'];
export type KeptLine = ExchangeTables['other_record_line'];

/** Earlier ones stay in the database and are not shown any more. */
export const recordsShownMax = 10;

export function recordReader(db: Reader) {
  const tables = db.withTables<ExchangeTables>();
  return {
    /** The latest records, the newest first. */
    records: async (patientId: PatientId): Promise<readonly KeptRecord[]> =>
      tables
        .selectFrom('other_record')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('read_at', 'desc')
        .orderBy('record_id', 'desc')
        .limit(recordsShownMax)
        .execute(),

    record: async (
      patientId: PatientId,
      recordId: Id<'OtherRecordId'>,
    ): Promise<KeptRecord | null> =>
      (await tables
        .selectFrom('other_record')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('record_id', '=', recordId)
        .executeTakeFirst()) ?? null,

    lines: async (
      patientId: PatientId,
      recordIds: readonly Id<'OtherRecordId'>[],
    ): Promise<readonly KeptLine[]> =>
      recordIds.length === 0
        ? []
        : tables
            .selectFrom('other_record_line')
            .selectAll()
            .where('patient_id', '=', patientId)
            .where('record_id', 'in', recordIds)
            .orderBy('place')
            .execute(),

    /** Lines that were taken over, in the order in which that was done. */
    taken: async (patientId: PatientId): Promise<readonly (KeptLine & TakenFrom)[]> =>
      tables
        .selectFrom('other_record_line')
        .innerJoin('other_record', (join) =>
          join
            .onRef('other_record.patient_id', '=', 'other_record_line.patient_id')
            .onRef('other_record.record_id', '=', 'other_record_line.record_id'),
        )
        .selectAll('other_record_line')
        .select(['other_record.source', 'other_record.made_on'])
        .where('other_record_line.patient_id', '=', patientId)
        .where('other_record_line.decision', '=', 'taken')
        .orderBy('other_record_line.decided_at')
        .orderBy('other_record_line.place')
        .execute(),
  };
}

type TakenFrom = Pick<KeptRecord, 'source' | 'made_on'>;

export type RecordToKeep = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly recordId: Id<'OtherRecordId'>;
  readonly cameBy: KeptRecord['came_by'];
  readonly source: string;
  readonly read: OtherRecord;
};

export function recordWriter(trx: Writer) {
  const tables = trx.withTables<ExchangeTables>();
  return {
    /** A repeated id is the same record; false: it was here already. */
    keep: async (record: RecordToKeep, by: By): Promise<boolean> => {
      const row = await tables
        .insertInto('other_record')
        .values(rowOf(record, by))
        .onConflict((clash) => clash.doNothing())
        .returning('record_id')
        .executeTakeFirst();
      if (row === undefined) return false;
      const lines = linesOf(record);
      if (lines.length === 0) return true;
      await tables.insertInto('other_record_line').values(lines).execute();
      return true;
    },

    /** Lines held until the transaction ends, so that two colleagues decide one after the other. */
    hold: async (
      patientId: PatientId,
      recordId: Id<'OtherRecordId'>,
      lineIds: readonly Id<'RecordLineId'>[],
    ): Promise<readonly KeptLine[]> =>
      tables
        .selectFrom('other_record_line')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('record_id', '=', recordId)
        .where('line_id', 'in', lineIds)
        .orderBy('place')
        .forUpdate()
        .execute(),

    /** null: the line is open again. */
    decide: async (
      { patient_id: patientId, record_id: recordId, line_id: lineId }: KeptLine,
      decision: KeptLine['decision'],
      written: readonly Written[] | null,
      by: By,
    ): Promise<void> => {
      await tables
        .updateTable('other_record_line')
        .set({
          decision,
          written,
          decided_at: decision === null ? null : by.now,
          decided_by: decision === null ? null : by.accountId,
          decided_by_name: decision === null ? null : by.name,
        })
        .where('patient_id', '=', patientId)
        .where('record_id', '=', recordId)
        .where('line_id', '=', lineId)
        .execute();
    },
  };
}

/** Held until the transaction ends: two colleagues write one after the other, each on what the other wrote. */
export async function holdOtherRecords(trx: Writer, patientId: PatientId): Promise<void> {
  const name = `other records ${patientId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

const rowOf = (
  { patientId, siteId, recordId, cameBy, source, read }: RecordToKeep,
  by: By,
): KeptRecord => ({
  patient_id: patientId,
  record_id: recordId,
  site_id: siteId,
  came_by: cameBy,
  source,
  made_on: read.madeOn,
  faults: read.faults,
  read_at: by.now,
  read_by: by.accountId,
  read_by_name: by.name,
});

/** Each thing it says, open to be decided on. */
const linesOf = ({ patientId, recordId, read }: RecordToKeep): readonly KeptLine[] =>
  read.items.map((content, place) => ({
    patient_id: patientId,
    record_id: recordId,
    line_id: uuidv7() as Id<'RecordLineId'>,
    place,
    content,
    decision: null,
    decided_at: null,
    decided_by: null,
    decided_by_name: null,
    written: null,
  }));
