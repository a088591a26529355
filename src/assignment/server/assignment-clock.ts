import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import type { AssignmentTables } from './tables.ts';

/** For whom the clock has something to do. */
export function clockReader(db: Reader) {
  const tables = db.withTables<AssignmentTables>();
  return {
    /** Whether something is to happen for this person by now. */
    isDue: async (patientId: PatientId, now: Instant): Promise<boolean> =>
      (await tables
        .selectFrom('assignment')
        .select('assignment_id')
        .where('patient_id', '=', patientId)
        .where('next_at', '<=', now)
        .limit(1)
        .executeTakeFirst()) !== undefined,
    /** People for whom something is to happen by now, across sites, in pages. */
    peopleDue: async (now: Instant, after: PatientId | null, most: number) => {
      const rows = await tables
        .selectFrom('assignment')
        .select('patient_id')
        .distinct()
        .where('next_at', '<=', now)
        .$if(after !== null, (query) => query.where('patient_id', '>', after as PatientId))
        .orderBy('patient_id')
        .limit(most)
        .execute();
      return rows.map(({ patient_id }) => patient_id);
    },
  };
}
