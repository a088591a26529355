import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { ExchangeTables, FetchRow } from './tables.ts';

export function fetchReader(db: Reader) {
  const tables = db.withTables<ExchangeTables>();
  return {
    latest: async (patientId: PatientId): Promise<FetchRow | null> =>
      (await tables
        .selectFrom('other_record_fetch')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('asked_at', 'desc')
        .orderBy('fetch_id', 'desc')
        .limit(1)
        .executeTakeFirst()) ?? null,
    one: async (patientId: PatientId, fetchId: Id<'RecordFetchId'>): Promise<FetchRow | null> =>
      (await tables
        .selectFrom('other_record_fetch')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('fetch_id', '=', fetchId)
        .executeTakeFirst()) ?? null,
  };
}

export type Ended =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly code: string; readonly says: string };

export function fetchWriter(trx: Writer) {
  const tables = trx.withTables<ExchangeTables>();
  const change = (patientId: PatientId, fetchId: Id<'RecordFetchId'>, values: Partial<FetchRow>) =>
    tables
      .updateTable('other_record_fetch')
      .set(values)
      .where('patient_id', '=', patientId)
      .where('fetch_id', '=', fetchId)
      .execute();
  return {
    /** False: it was asked for already. */
    ask: async (row: FetchRow): Promise<boolean> => {
      const kept = await tables
        .insertInto('other_record_fetch')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .returning('fetch_id')
        .executeTakeFirst();
      return kept !== undefined;
    },
    progress: async (
      patientId: PatientId,
      fetchId: Id<'RecordFetchId'>,
      { step, resources }: { readonly step: string; readonly resources: number },
    ): Promise<void> => {
      await change(patientId, fetchId, { state: 'running', step, resources });
    },
    end: async (
      patientId: PatientId,
      fetchId: Id<'RecordFetchId'>,
      ended: Ended,
      at: Instant,
    ): Promise<void> => {
      const fault = ended.state === 'failed' ? ended : null;
      await change(patientId, fetchId, {
        state: ended.state,
        fault_code: fault?.code ?? null,
        fault_words: fault?.says ?? null,
        ended_at: at,
      });
    },
  };
}
