import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import type { LocalDate } from '#kernel';
import type { WorklistTables } from './tables.ts';

/** People of a site with a card that slept until one of these days. */
export async function sleptUntil(
  db: Reader,
  siteId: SiteId,
  from: LocalDate,
  today: LocalDate,
): Promise<readonly PatientId[]> {
  const rows = await db
    .withTables<WorklistTables>()
    .selectFrom('worklist_card')
    .select('patient_id')
    .distinct()
    .where('site_id', '=', siteId)
    .where('state', '=', 'snoozed')
    .where('snoozed_until', '>=', from)
    .where('snoozed_until', '<=', today)
    .execute();
  return rows.map((row) => row.patient_id);
}
