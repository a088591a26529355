import { sql } from 'kysely';
import type { PatientId, SiteId } from '#access';
import { lastly, type Writer } from '#database/server';
import type { DayValues } from '#diary';
import type { Instant, LocalDate } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { mondayOf, weekMean } from '#registry';
import { careOf, contactsOf, coursesOf, diaryOf, identityOf } from './gather.ts';
import type { CaseloadRow, RegistryTables } from './tables.ts';

/**
 * Keeps the one row per person that the caseload reads. Each function is called in the transaction
 * that records the fact it follows from; `rebuild` computes the same row from the facts alone.
 */
export function caseloadWriter(trx: Writer) {
  const tables = trx.withTables<RegistryTables>();

  const set = async (patientId: PatientId, columns: Partial<CaseloadRow>): Promise<void> => {
    await tables
      .updateTable('caseload_row')
      .set({ ...columns, changed_at: sql<Instant>`now()` })
      .where('patient_id', '=', patientId)
      .execute();
  };

  return {
    /** New people, one or a whole import; `skip` leaves a row that is there as it is. */
    afterRegistration: async (
      people: readonly Patient[],
      whoIsHere: 'fail' | 'skip' = 'skip',
    ): Promise<void> => {
      if (people.length === 0) return;
      const skipping = whoIsHere === 'skip' ? sql`on conflict (patient_id) do nothing` : sql``;
      const rows = people.map((patient) => ({ ...identityOf(patient), site_id: patient.siteId }));
      await sql`
        insert into caseload_row (patient_id, site_id, name, sort_name, search_words,
          birth_date, language, stage)
        select patient_id, site_id, name, sort_name, search_words, birth_date, language, 'registered'
        from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (patient_id uuid,
          site_id uuid, name text, sort_name text, search_words tsvector, birth_date date, language text)
        ${skipping}`.execute(trx);
    },

    /** Name, birth date or language were corrected. */
    afterIdentity: (patient: Patient) => set(patient.patientId, identityOf(patient)),

    /** An intake moved on, findings came or went, or rest until a day, a step was decided. */
    afterCare: async (patientId: PatientId, now: Instant) =>
      set(patientId, await careOf(trx, patientId, now)),

    afterScore: async (patientId: PatientId) => set(patientId, await coursesOf(trx, patientId)),

    afterContact: async (patientId: PatientId) => set(patientId, await contactsOf(trx, patientId)),

    /** One statement, on what the server does most; a rewritten entry is looked up anew. */
    afterDiary: async (
      patientId: PatientId,
      entry: {
        readonly day: LocalDate;
        readonly days: readonly DayValues[];
        readonly revised: boolean;
      },
    ): Promise<void> => {
      if (entry.revised) await set(patientId, await diaryOf(trx, patientId));
      else putWeek(trx, patientId, entry.day, entry.days);
    },

    /** The row anew from the facts, for repair and for the proof. */
    rebuild: async (patientId: PatientId, now: Instant): Promise<void> => {
      const patient = await patientReader(trx).patient(patientId);
      if (patient === null) return;
      await tables.deleteFrom('caseload_row').where('patient_id', '=', patientId).execute();
      await tables
        .insertInto('caseload_row')
        .values({
          ...identityOf(patient),
          site_id: patient.siteId as SiteId,
          ...(await careOf(trx, patientId, now)),
          ...(await coursesOf(trx, patientId)),
          ...(await diaryOf(trx, patientId)),
          ...(await contactsOf(trx, patientId)),
          changed_at: sql<Instant>`now()`,
        })
        .execute();
    },
  };
}

function putWeek(
  trx: Writer,
  patientId: PatientId,
  day: LocalDate,
  days: readonly DayValues[],
): void {
  const week = mondayOf(day);
  const weeks = (column: 'pain' | 'mood' | 'sleep') => {
    const name = sql.ref(`${column}_weeks`);
    const value = weekMean(days, week, column);
    return sql`${name} = sinew_weeks(${name}, weeks_until, ${week}::date, ${value}::smallint)`;
  };
  const put = sql`
    update caseload_row set ${weeks('pain')}, ${weeks('mood')}, ${weeks('sleep')},
      weeks_until = greatest(weeks_until, ${week}::date),
      last_diary_day = greatest(last_diary_day, ${day}::date), changed_at = now()
    where patient_id = ${patientId}`;
  lastly(trx, put);
}
