import { sql } from 'kysely';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, LocalDate, TimeZone } from '#kernel';
import type { Patient, Registration } from '#profile';
import type { PatientRow, ProfileTables } from './tables.ts';

type Tables = ReturnType<typeof tablesOf>;
const tablesOf = (db: Reader) => db.withTables<ProfileTables>();

export function patientReader(db: Reader) {
  const tables = tablesOf(db);
  return {
    patient: async (patientId: PatientId): Promise<Patient | null> => {
      const row = await tables
        .selectFrom('patient')
        .selectAll()
        .where('patient_id', '=', patientId)
        .executeTakeFirst();
      return row === undefined ? null : patientOf(row);
    },
    timeZone: async (patientId: PatientId): Promise<TimeZone | null> => {
      const row = await tables
        .selectFrom('patient')
        .select('time_zone')
        .where('patient_id', '=', patientId)
        .executeTakeFirst();
      return row?.time_zone ?? null;
    },
    ...forLists(tables),
    /** People of the site born on one of these days or holding one of these record numbers. */
    possibleDoubles: async (
      siteId: SiteId,
      birthDates: readonly LocalDate[],
      recordNumbers: readonly string[],
    ): Promise<readonly Known[]> => {
      const rows = await tables
        .selectFrom('patient')
        .select(['patient_id', 'given_name', 'family_name', 'birth_date', 'record_number'])
        .where('site_id', '=', siteId)
        .where(
          sql<boolean>`(birth_date in (select day::date from ${listOf(birthDates)} as day)
            or record_number in (select number from ${listOf(recordNumbers)} as number))`,
        )
        .execute();
      return rows.map((row) => ({
        patientId: row.patient_id,
        givenName: row.given_name,
        familyName: row.family_name,
        birthDate: row.birth_date,
        recordNumber: row.record_number,
      }));
    },
  };
}

/** What stands beside people in a list. */
const forLists = (tables: Tables) => ({
  /** "Given Family" of each of these people, for lists. */
  names: async (patientIds: readonly PatientId[]): Promise<ReadonlyMap<PatientId, string>> => {
    if (patientIds.length === 0) return new Map();
    const rows = await tables
      .selectFrom('patient')
      .select(['patient_id', 'given_name', 'family_name'])
      .where('patient_id', 'in', patientIds)
      .execute();
    return new Map(rows.map((row) => [row.patient_id, `${row.given_name} ${row.family_name}`]));
  },
  /** The day of birth of each of these people: with the name it tells two of one name apart. */
  birthDates: async (
    patientIds: readonly PatientId[],
  ): Promise<ReadonlyMap<PatientId, LocalDate>> => {
    if (patientIds.length === 0) return new Map();
    const rows = await tables
      .selectFrom('patient')
      .select(['patient_id', 'birth_date'])
      .where('patient_id', 'in', patientIds)
      .execute();
    return new Map(rows.map((row) => [row.patient_id, row.birth_date]));
  },
  /** Record numbers of those of these people who have one, for lists. */
  recordNumbers: async (
    patientIds: readonly PatientId[],
  ): Promise<ReadonlyMap<PatientId, string>> => {
    if (patientIds.length === 0) return new Map();
    const rows = await tables
      .selectFrom('patient')
      .select(['patient_id', 'record_number'])
      .where('patient_id', 'in', patientIds)
      .execute();
    return new Map(
      rows.flatMap(({ patient_id: id, record_number: number }): [PatientId, string][] =>
        number === null ? [] : [[id, number]],
      ),
    );
  },
});

/** As much of a person as tells whether somebody else is the same one. */
export type Known = Pick<
  Patient,
  'patientId' | 'givenName' | 'familyName' | 'birthDate' | 'recordNumber'
>;

export function patientWriter(trx: Writer) {
  const tables = trx.withTables<ProfileTables>();
  return {
    /** False when a person with this id is registered already. */
    register: async (
      person: Registration,
      by: { siteId: SiteId; timeZone: TimeZone; accountId: AccountId; now: Instant },
    ): Promise<boolean> => {
      const row = await tables
        .insertInto('patient')
        .values(rowOf(person, by))
        .onConflict((clash) => clash.column('patient_id').doNothing())
        .returning('patient_id')
        .executeTakeFirst();
      return row !== undefined;
    },
    /** Locks the person's row until the transaction ends, so that two corrections keep both histories. */
    lock: async (patientId: PatientId): Promise<Patient | null> => {
      const row = await tables
        .selectFrom('patient')
        .selectAll()
        .where('patient_id', '=', patientId)
        .forUpdate()
        .executeTakeFirst();
      return row === undefined ? null : patientOf(row);
    },
    change: async (
      before: Patient,
      after: Patient,
      by: { changeId: Id<'ChangeId'>; accountId: AccountId; now: Instant },
      because: { readonly reason?: string; readonly words?: string | null } = {},
    ): Promise<void> => {
      const became = { ...differences(before, after), ...because };
      await tables
        .updateTable('patient')
        .set(columnsOf(after))
        .where('patient_id', '=', before.patientId)
        .execute();
      await tables
        .insertInto('patient_change')
        .values({
          patient_id: before.patientId,
          change_id: by.changeId,
          changed_at: by.now,
          changed_by: by.accountId,
          was: differences(after, before),
          became,
        })
        .execute();
    },
  };
}

/** A list as one parameter, however long it is. */
const listOf = (texts: readonly string[]) =>
  sql`jsonb_array_elements_text(${JSON.stringify([...new Set(texts)])}::text::jsonb)`;

/** Fields of `after` that are not as they were in `before`. */
export function differences(before: Patient, after: Patient): Partial<Patient> {
  const changed = Object.entries(after).filter(
    ([field, value]) => before[field as keyof Patient] !== value,
  );
  return Object.fromEntries(changed) as Partial<Patient>;
}

export function patientOf(row: PatientRow): Patient {
  return {
    patientId: row.patient_id,
    siteId: row.site_id,
    recordNumber: row.record_number,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    sex: row.sex,
    language: row.language,
    reading: row.reading,
    interpreterNeeded: row.interpreter_needed,
    phone: row.phone,
    email: row.email,
    timeZone: row.time_zone,
    registeredAt: row.registered_at,
    leftAt: row.left_at,
  };
}

const columnsOf = (patient: Patient) => ({
  record_number: patient.recordNumber,
  given_name: patient.givenName,
  family_name: patient.familyName,
  birth_date: patient.birthDate,
  sex: patient.sex,
  language: patient.language,
  reading: patient.reading,
  interpreter_needed: patient.interpreterNeeded,
  phone: patient.phone,
  email: patient.email,
  time_zone: patient.timeZone,
  left_at: patient.leftAt,
});

export function rowOf(
  person: Registration,
  by: { siteId: SiteId; timeZone: TimeZone; accountId: AccountId; now: Instant },
): PatientRow {
  return {
    patient_id: person.patientId,
    site_id: by.siteId,
    record_number: person.recordNumber ?? null,
    given_name: person.givenName,
    family_name: person.familyName,
    birth_date: person.birthDate,
    sex: person.sex,
    language: person.language,
    reading: person.reading,
    interpreter_needed: person.interpreterNeeded,
    phone: person.phone ?? null,
    email: person.email ?? null,
    time_zone: person.timeZone ?? by.timeZone,
    registered_at: by.now,
    registered_by: by.accountId,
    left_at: null,
  };
}
