import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import type { RegistryTables } from './tables.ts';

/** Everybody registered at a site who has not left, in the order of their ids; and how many there are. */
export async function peopleInCare(
  db: Reader,
  siteId: SiteId,
  after: PatientId | null,
  most: number,
): Promise<{ readonly page: readonly PatientId[]; readonly of: number }> {
  const here = db
    .withTables<RegistryTables>()
    .selectFrom('caseload_row')
    .where('site_id', '=', siteId)
    .where('stage', '<>', 'left');
  const rows = await here
    .select('patient_id')
    .$if(after !== null, (query) => query.where('patient_id', '>', after as PatientId))
    .orderBy('patient_id')
    .limit(most)
    .execute();
  const { people } = await here
    .select((all) => all.fn.countAll<string>().as('people'))
    .executeTakeFirstOrThrow();
  return { page: rows.map((row) => row.patient_id), of: Number(people) };
}
