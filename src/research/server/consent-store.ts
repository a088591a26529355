import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { Word } from '#research';
import type { ResearchTables, StudyId } from './tables.ts';

export type ConsentRow = ResearchTables['study_consent'];
export type NewConsent = Omit<ConsentRow, 'participant'>;

export function consentReader(db: Reader) {
  const tables = db.withTables<ResearchTables>();
  const inOrder = () =>
    tables.selectFrom('study_consent').selectAll().orderBy('at').orderBy('consent_id');
  return {
    /** Everything a person said about any study, in the order in which it came. */
    ofPerson: async (patientId: PatientId): Promise<readonly ConsentRow[]> =>
      inOrder().where('patient_id', '=', patientId).execute(),
    /** The latest word of everybody who said one about a study, for the site in scope. */
    latest: async (studyId: StudyId): Promise<readonly ConsentRow[]> =>
      tables
        .selectFrom('study_consent')
        .selectAll()
        .distinctOn('patient_id')
        .where('study_id', '=', studyId)
        .orderBy('patient_id')
        .orderBy('at', 'desc')
        .orderBy('consent_id', 'desc')
        .execute(),
  };
}

export function consentWriter(trx: Writer) {
  const tables = trx.withTables<ResearchTables>();
  return {
    /** False when this word was kept already. One code stands for a person in a study, whatever they say. */
    add: async (said: NewConsent): Promise<boolean> => {
      const before = await consentReader(trx).ofPerson(said.patient_id);
      const own = before.find(({ study_id }) => study_id === said.study_id);
      const participant = own?.participant ?? (uuidv7() as Id<'ParticipantId'>);
      const row = await tables
        .insertInto('study_consent')
        .values({ ...said, participant })
        .onConflict((clash) => clash.columns(['patient_id', 'consent_id']).doNothing())
        .returning('consent_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/**
 * Held until the transaction ends, before words are read: who leaves and the clock that looks at their rounds
 * follow each other, so that nothing is asked on the strength of a consent that was just taken back.
 */
export async function holdWords(trx: Writer, patientId: PatientId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`studies ${patientId}`}, 0))`.execute(
    trx,
  );
}

/** Rows about one study as the rules of consent read them. */
export const wordsOf = (rows: readonly ConsentRow[], studyId: StudyId): readonly Word[] =>
  rows.filter(({ study_id }) => study_id === studyId).map(wordOf);

export function wordOf(row: ConsentRow): Word {
  const { said, at } = row;
  return said === 'left'
    ? { said, afterwards: row.afterwards ?? 'do-not-use', at }
    : { said, version: row.text_version ?? 0, at };
}
