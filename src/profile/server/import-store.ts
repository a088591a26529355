import { sql } from 'kysely';
import type { AccountId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, TimeZone } from '#kernel';
import type { Registration } from '#profile';
import type { ImportReport } from './import-patients.ts';
import { rowOf } from './patient-store.ts';
import type { ProfileTables } from './tables.ts';

type Batch = {
  readonly batchId: Id<'BatchId'>;
  readonly fileName: string;
  readonly accountId: AccountId;
  readonly now: Instant;
};

export const storeImported = { report, people, batch };

async function report(db: Reader, batchId: Id<'BatchId'>): Promise<ImportReport | null> {
  const row = await db
    .withTables<ProfileTables>()
    .selectFrom('import_batch')
    .select('report')
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row === undefined ? null : (row.report as ImportReport);
}

/** Many people in one statement; whoever is there already from an interrupted run stays as is. */
async function people(
  trx: Writer,
  registrations: readonly Registration[],
  by: Batch & { readonly siteId: SiteId; readonly timeZone: TimeZone },
): Promise<void> {
  if (registrations.length === 0) return;
  const rows = JSON.stringify(registrations.map((person) => rowOf(person, by)));
  await sql`
    insert into patient
    select * from json_populate_recordset(null::patient, ${rows}::text::json)
    on conflict (patient_id) do nothing`.execute(trx);
}

async function batch(
  trx: Writer,
  siteId: SiteId,
  { batchId, fileName, accountId, now }: Batch,
  content: ImportReport,
): Promise<void> {
  await trx
    .withTables<ProfileTables>()
    .insertInto('import_batch')
    .values({
      batch_id: batchId,
      site_id: siteId,
      file_name: fileName,
      imported_by: accountId,
      imported_at: now,
      taken: content.taken,
      refused: content.refused,
      report: content,
    })
    .onConflict((clash) => clash.column('batch_id').doNothing())
    .execute();
}
