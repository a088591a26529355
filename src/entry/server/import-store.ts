import type { AccountId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { ScoreReport } from '#entry';
import type { Id, Instant } from '#kernel';
import type { EntryTables } from './tables.ts';

export type Batch = {
  readonly siteId: SiteId;
  readonly batchId: Id<'BatchId'>;
  readonly fileName: string;
  readonly source: string;
  readonly accountId: AccountId;
  readonly now: Instant;
};

/** The report of a batch that was taken in before; null: it was not. */
export async function reportOfBatch(
  db: Reader,
  siteId: SiteId,
  batchId: Id<'BatchId'>,
): Promise<ScoreReport | null> {
  const row = await db
    .withTables<EntryTables>()
    .selectFrom('score_import')
    .select('report')
    .where('site_id', '=', siteId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row === undefined ? null : (row.report as ScoreReport);
}

export async function keepBatch(trx: Writer, batch: Batch, report: ScoreReport): Promise<void> {
  await trx
    .withTables<EntryTables>()
    .insertInto('score_import')
    .values({
      site_id: batch.siteId,
      batch_id: batch.batchId,
      file_name: batch.fileName,
      source: batch.source,
      imported_by: batch.accountId,
      imported_at: batch.now,
      taken: report.taken,
      refused: report.refused,
      report,
    })
    .onConflict((clash) => clash.columns(['site_id', 'batch_id']).doNothing())
    .execute();
}
