import { sql } from 'kysely';
import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Id } from '#kernel';
import type { AssignmentTables } from './tables.ts';

type Counts = Readonly<Record<string, number>>;

/** How many rounds of each measure of a study ended how, at the site in scope. */
export async function roundsOf(
  db: Reader,
  siteId: SiteId,
  studyId: Id<'StudyId'>,
): Promise<ReadonlyMap<string, Counts>> {
  const rows = await db
    .withTables<AssignmentTables>()
    .selectFrom('occurrence')
    .innerJoin('assignment', (on) =>
      on
        .onRef('assignment.patient_id', '=', 'occurrence.patient_id')
        .onRef('assignment.assignment_id', '=', 'occurrence.assignment_id'),
    )
    .select(['assignment.measure_id', 'occurrence.state'])
    .select(sql<number>`count(distinct occurrence.patient_id)::int`.as('people'))
    .where('assignment.site_id', '=', siteId)
    .where('assignment.study_id', '=', studyId)
    .groupBy(['assignment.measure_id', 'occurrence.state'])
    .execute();
  const found = new Map<string, Record<string, number>>();
  for (const { measure_id: id, state, people } of rows) {
    if (id === null) continue;
    found.set(id, { ...found.get(id), [state]: people });
  }
  return found;
}
