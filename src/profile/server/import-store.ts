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

/**
 * Many people in one statement. `whoIsHere: 'skip'` leaves whoever is there already as is; it costs an
 * import of new people a quarter of its time, so it is the second try and not the first.
 */
async function people(
  trx: Writer,
  registrations: readonly Registration[],
  by: Batch & { readonly siteId: SiteId; readonly timeZone: TimeZone },
  whoIsHere: 'fail' | 'skip',
): Promise<void> {
  if (registrations.length === 0) return;
  const rows = registrations.map((person) => {
    const {
      site_id: _,
      registered_at: __,
      registered_by: ___,
      left_at: ____,
      ...own
    } = rowOf(person, by);
    return own;
  });
  const skipping = whoIsHere === 'skip' ? sql`on conflict (patient_id) do nothing` : sql``;
  await sql`
    insert into patient (patient_id, site_id, record_number, given_name, family_name, birth_date, sex,
      language, reading, interpreter_needed, phone, email, time_zone, registered_at, registered_by)
    select patient_id, ${by.siteId}::uuid, record_number, given_name, family_name, birth_date, sex,
      language, reading, interpreter_needed, phone, email, time_zone, ${by.now}::timestamptz,
      ${by.accountId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as person (patient_id uuid,
      record_number text, given_name text, family_name text, birth_date date, sex text, language text,
      reading text, interpreter_needed boolean, phone text, email text, time_zone text)
    ${skipping}`.execute(trx);
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
