import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import { type Id, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import type { ListedMedicine, MedicineBody } from '#medication';
import type { By, MedicationTables } from './tables.ts';

/** Beyond this many that are taken nobody reads a list any more; the page says so. */
export const medicinesMax = 120;
/** With what was stopped or taken back over the years. */
const listedMax = 1000;
const versionsMax = 200;

/** A version of a medicine as it is kept; what was said of it since is joined later. */
export type KeptMedicine = Omit<ListedMedicine, 'knownOn' | 'lastAnswer'> & {
  readonly saidAt: Instant;
};

/** What was last said of a medicine when the list was read through. */
type LastAnswer = NonNullable<ListedMedicine['lastAnswer']> & { readonly at: Instant };

const tablesOf = (db: Reader) => db.withTables<MedicationTables>();

export function medicineReader(db: Reader) {
  const tables = tablesOf(db);
  const newest = (patientId: PatientId) =>
    tables
      .selectFrom('medicine')
      .selectAll()
      .where('patient_id', '=', patientId)
      .where('newest', '=', true);

  return {
    /** The newest version of each medicine, as they were added. */
    list: async (patientId: PatientId, zone: TimeZone): Promise<readonly ListedMedicine[]> => {
      // What is taken is never cut off for what is not.
      const rows = await newest(patientId)
        .orderBy(sql`state = 'taken'`, 'desc')
        .orderBy('medicine_id', 'desc')
        .limit(listedMax)
        .execute();
      if (rows.length === 0) return [];
      const answers = await lastAnswers(tables, patientId);
      return rows
        .toSorted(byAge)
        .map((row) => withAnswer(keptFrom(row), answers.get(row.medicine_id), zone));
    },

    /** The newest version, held until the transaction ends, so that two changes follow each other. */
    hold: async (
      patientId: PatientId,
      medicineId: Id<'MedicineId'>,
    ): Promise<KeptMedicine | null> => {
      const row = await newest(patientId)
        .where('medicine_id', '=', medicineId)
        .forUpdate()
        .executeTakeFirst();
      return row === undefined ? null : keptFrom(row);
    },

    /** How many are taken; what was stopped or taken back makes no list full. */
    countTaken: async (patientId: PatientId): Promise<number> =>
      (await newest(patientId).where('state', '=', 'taken').execute()).length,

    history: async (
      patientId: PatientId,
      medicineId: Id<'MedicineId'>,
      zone: TimeZone,
    ): Promise<readonly ListedMedicine[]> => {
      const rows = await tables
        .selectFrom('medicine')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('medicine_id', '=', medicineId)
        .orderBy('version', 'desc')
        .limit(versionsMax)
        .execute();
      return rows.map((row) => withAnswer(keptFrom(row), undefined, zone));
    },
  };
}

type Row = MedicationTables['medicine'];
const byAge = (a: Row, b: Row): number => (a.medicine_id < b.medicine_id ? -1 : 1);

async function lastAnswers(
  tables: ReturnType<typeof tablesOf>,
  patientId: PatientId,
): Promise<ReadonlyMap<Id<'MedicineId'>, LastAnswer>> {
  const rows = await tables
    .selectFrom('medicine_answer as answer')
    .innerJoin('medicine_review as review', (join) =>
      join
        .onRef('review.patient_id', '=', 'answer.patient_id')
        .onRef('review.review_id', '=', 'answer.review_id'),
    )
    .distinctOn('answer.medicine_id')
    .select([
      'answer.medicine_id as medicineId',
      'answer.answer as answer',
      'answer.words as words',
      'review.day as on',
      'review.by_name as byName',
      'review.at as at',
    ])
    .where('answer.patient_id', '=', patientId)
    .orderBy('answer.medicine_id')
    .orderBy('review.at', 'desc')
    .orderBy('review.review_id', 'desc')
    .execute();
  return new Map(rows.map(({ medicineId, ...said }) => [medicineId, said]));
}

function keptFrom(row: MedicationTables['medicine']): KeptMedicine {
  return {
    ...row.content,
    medicineId: row.medicine_id,
    version: row.version,
    state: row.state,
    changedOn: row.changed_on,
    changedUp: row.changed_up,
    stoppedOn: row.stopped_on,
    stopReason: row.stop_reason,
    changeKind: row.change_kind,
    changeWords: row.change_words,
    saidAt: row.said_at,
    changedAt: row.changed_at,
    changedByName: row.changed_by_name,
  };
}

/** An answer that was given before somebody said anew how it is taken says nothing of how it is now. */
function withAnswer(
  { saidAt, ...kept }: KeptMedicine,
  said: LastAnswer | undefined,
  zone: TimeZone,
): ListedMedicine {
  const day: LocalDate = localDayOf(saidAt, zone);
  if (said === undefined || said.at < saidAt) return { ...kept, knownOn: day, lastAnswer: null };
  const { at: _, ...lastAnswer } = said;
  return { ...kept, knownOn: said.on > day ? said.on : day, lastAnswer };
}

/** What a version says beside who wrote it. */
export type MedicineToKeep = {
  readonly medicineId: Id<'MedicineId'>;
  readonly version: number;
  readonly body: MedicineBody;
  readonly saidAt: Instant;
} & Pick<
  ListedMedicine,
  'state' | 'changedOn' | 'changedUp' | 'stoppedOn' | 'stopReason' | 'changeKind' | 'changeWords'
>;

export function medicineWriter(trx: Writer) {
  const tables = trx.withTables<MedicationTables>();
  return {
    /** Adds a version; false where somebody added the same number at the same moment. */
    add: async (patientId: PatientId, medicine: MedicineToKeep, by: By): Promise<boolean> => {
      const { medicineId, version } = medicine;
      await tables
        .updateTable('medicine')
        .set({ newest: false })
        .where('patient_id', '=', patientId)
        .where('medicine_id', '=', medicineId)
        .where('newest', '=', true)
        .where('version', '<', version)
        .execute();
      const row = await tables
        .insertInto('medicine')
        .values({
          patient_id: patientId,
          medicine_id: medicineId,
          version,
          newest: true,
          state: medicine.state,
          content: medicine.body,
          changed_on: medicine.changedOn,
          changed_up: medicine.changedUp,
          stopped_on: medicine.stoppedOn,
          stop_reason: medicine.stopReason,
          change_kind: medicine.changeKind,
          change_words: medicine.changeWords,
          said_at: medicine.saidAt,
          changed_at: by.now,
          changed_by: by.accountId,
          changed_by_name: by.name,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('version')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Whether anything stands on the list as taken: who takes nothing needs no look. */
export async function takesAnything(db: Reader, patientId: PatientId): Promise<boolean> {
  const row = await tablesOf(db)
    .selectFrom('medicine')
    .select('medicine_id')
    .where('patient_id', '=', patientId)
    .where('newest', '=', true)
    .where('state', '=', 'taken')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
