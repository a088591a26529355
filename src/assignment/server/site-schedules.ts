import { sql } from 'kysely';
import type { SiteId } from '#access';
import type { OccurrenceState } from '#assignment';
import type { Reader } from '#database/server';
import type { LocalDate } from '#kernel';
import type { AssignmentTables } from './tables.ts';

export type SiteSchedule = {
  readonly kind: 'battery' | 'instrument';
  readonly what: string;
  readonly people: number;
  readonly counts: Readonly<Record<OccurrenceState, number>>;
};

const none = { open: 0, answered: 0, expired: 0, skipped: 0, withdrawn: 0 };

/** What runs at a site, with what became of it since a day. */
export async function siteSchedules(
  db: Reader,
  siteId: SiteId,
  since: LocalDate,
): Promise<readonly SiteSchedule[]> {
  const tables = db.withTables<AssignmentTables>();
  const running = await tables
    .selectFrom('assignment')
    .select(['kind', 'what', sql<number>`count(distinct patient_id)::int`.as('people')])
    .where('site_id', '=', siteId)
    .where('ended_at', 'is', null)
    .groupBy(['kind', 'what'])
    .orderBy('kind')
    .orderBy('what')
    .execute();
  const counted = await tables
    .selectFrom('occurrence')
    .innerJoin('assignment', (on) =>
      on
        .onRef('assignment.patient_id', '=', 'occurrence.patient_id')
        .onRef('assignment.assignment_id', '=', 'occurrence.assignment_id'),
    )
    .select(['assignment.kind', 'assignment.what', 'occurrence.state'])
    .select(sql<number>`count(*)::int`.as('count'))
    .where('occurrence.site_id', '=', siteId)
    .where('occurrence.due_day', '>=', since)
    .groupBy(['assignment.kind', 'assignment.what', 'occurrence.state'])
    .execute();
  return running.map((row) => {
    const own = counted.filter((one) => one.kind === row.kind && one.what === row.what);
    const counts = Object.fromEntries(own.map(({ state, count }) => [state, count]));
    return { ...row, counts: { ...none, ...counts } };
  });
}
