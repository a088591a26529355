import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, LocalDate } from '#kernel';
import {
  type BloodPressure,
  type HealthHistoryView,
  type HealthName,
  type HealthView,
  healthHistoryMax,
} from '#medication';
import type { By, MedicationTables } from './tables.ts';

export type HealthToKeep = {
  readonly recordId: Id<'HealthRecordId'>;
  readonly name: HealthName;
  readonly value: number | boolean | BloodPressure | null;
  readonly unit: string | null;
  readonly day: LocalDate;
};

export function healthReader(db: Reader) {
  const tables = db.withTables<MedicationTables>();
  return {
    /** The latest record of each name, by the day it speaks of. */
    latest: async (patientId: PatientId): Promise<readonly HealthView[]> => {
      const rows = await tables
        .selectFrom('health_record')
        .selectAll()
        .distinctOn('name')
        .where('patient_id', '=', patientId)
        .where('withdrawn_at', 'is', null)
        .orderBy('name')
        .orderBy('day', 'desc')
        .orderBy('at', 'desc')
        .orderBy('record_id', 'desc')
        .execute();
      return rows.map(({ record_id: recordId, name, value, unit, day, by_name: byName }) => ({
        recordId,
        name,
        value,
        unit,
        day,
        byName,
      }));
    },

    /** Every record of one name, the newest first; what was taken back stays, with the reason. */
    history: async (
      patientId: PatientId,
      name: HealthName,
    ): Promise<readonly HealthHistoryView[]> => {
      const rows = await tables
        .selectFrom('health_record')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('name', '=', name)
        .orderBy('day', 'desc')
        .orderBy('at', 'desc')
        .orderBy('record_id', 'desc')
        .limit(healthHistoryMax)
        .execute();
      return rows.map((row) => ({
        recordId: row.record_id,
        name: row.name,
        value: row.value,
        unit: row.unit,
        day: row.day,
        byName: row.by_name,
        writtenAt: row.at,
        takenBackBecause: row.withdrawn_because,
        takenBackByName: row.withdrawn_by_name,
      }));
    },
  };
}

export function healthWriter(trx: Writer) {
  const tables = trx.withTables<MedicationTables>();
  return {
    /** A repeated id is the same record. */
    add: async (patientId: PatientId, record: HealthToKeep, by: By): Promise<void> => {
      await tables
        .insertInto('health_record')
        .values({
          patient_id: patientId,
          record_id: record.recordId,
          name: record.name,
          // A bare number or boolean reaches a jsonb column as text of JSON.
          value: sql`${JSON.stringify(record.value)}::text::jsonb`,
          unit: record.unit,
          day: record.day,
          at: by.now,
          by_account: by.accountId,
          by_name: by.name,
          withdrawn_at: null,
          withdrawn_by_name: null,
          withdrawn_because: null,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },

    /** False: there is no such record that still counts. */
    withdraw: async (
      patientId: PatientId,
      recordId: Id<'HealthRecordId'>,
      because: string,
      by: By,
    ): Promise<boolean> => {
      const row = await tables
        .updateTable('health_record')
        .set({
          withdrawn_at: by.now,
          withdrawn_by_name: by.name,
          withdrawn_because: because,
        })
        .where('patient_id', '=', patientId)
        .where('record_id', '=', recordId)
        .where('withdrawn_at', 'is', null)
        .returning('record_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
