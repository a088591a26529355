import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import type { LocalDate } from '#kernel';
import type { RegistryTables } from './tables.ts';

/** Looked at together; the next ones follow. */
const pageSize = 500;

/**
 * People in care whose last diary day is not after `until`, in the order of their ids. Whoever left or
 * is not in care yet is not among them; whoever never wrote has no habit to break.
 */
export async function quietPeople(
  db: Reader,
  siteId: SiteId,
  until: LocalDate,
  after: PatientId | null,
): Promise<readonly PatientId[]> {
  const rows = await db
    .withTables<RegistryTables>()
    .selectFrom('caseload_row')
    .select('patient_id')
    .where('site_id', '=', siteId)
    .where('stage', '=', 'in-care')
    .where('last_diary_day', '<=', until)
    .$if(after !== null, (query) => query.where('patient_id', '>', after as PatientId))
    .orderBy('patient_id')
    .limit(pageSize)
    .execute();
  return rows.map((row) => row.patient_id);
}
