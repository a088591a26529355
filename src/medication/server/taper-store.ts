import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { Taper, TaperBody, TheList } from '#medication';
import type { By, MedicationTables } from './tables.ts';

const tapersMax = 50;

export type KeptTaper = TaperBody & {
  readonly taperId: Id<'TaperId'>;
  readonly version: number;
  readonly state: Taper['state'];
  readonly changedAt: Instant;
  readonly changedByName: string;
  readonly changeWords: string | null;
};

export function taperReader(db: Reader) {
  const newest = (patientId: PatientId) =>
    db
      .withTables<MedicationTables>()
      .selectFrom('medicine_taper')
      .selectAll()
      .where('patient_id', '=', patientId)
      .where('newest', '=', true);
  return {
    /** The newest version of each taper, the latest first. */
    all: async (patientId: PatientId): Promise<readonly KeptTaper[]> => {
      const rows = await newest(patientId).orderBy('taper_id', 'desc').limit(tapersMax).execute();
      return rows.map(keptFrom);
    },

    /** One of them, held until the transaction ends. */
    hold: async (patientId: PatientId, taperId: Id<'TaperId'>): Promise<KeptTaper | null> => {
      const row = await newest(patientId)
        .where('taper_id', '=', taperId)
        .forUpdate()
        .executeTakeFirst();
      return row === undefined ? null : keptFrom(row);
    },
  };
}

/** What was agreed with the person, of what is taken still: what was stopped is lowered no more. */
export function tapersFor(
  tapers: readonly KeptTaper[],
  { medicines }: Pick<TheList, 'medicines'>,
): readonly KeptTaper[] {
  const taken = new Set(
    medicines.flatMap(({ medicineId, state }) => (state === 'taken' ? [medicineId] : [])),
  );
  return tapers.filter(
    ({ medicineId, state }) => (state === 'agreed' || state === 'paused') && taken.has(medicineId),
  );
}

const keptFrom = (row: MedicationTables['medicine_taper']): KeptTaper => ({
  ...row.content,
  taperId: row.taper_id,
  version: row.version,
  state: row.state,
  changedAt: row.changed_at,
  changedByName: row.changed_by_name,
  changeWords: row.change_words,
});

type TaperToKeep = {
  readonly taperId: Id<'TaperId'>;
  readonly version: number;
  readonly state: Taper['state'];
  readonly body: TaperBody;
  readonly words: string | null;
};

export function taperWriter(trx: Writer) {
  const tables = trx.withTables<MedicationTables>();
  return {
    /** Adds a version; false where somebody added the same number at the same moment. */
    add: async (patientId: PatientId, taper: TaperToKeep, by: By): Promise<boolean> => {
      await tables
        .updateTable('medicine_taper')
        .set({ newest: false })
        .where('patient_id', '=', patientId)
        .where('taper_id', '=', taper.taperId)
        .where('newest', '=', true)
        .where('version', '<', taper.version)
        .execute();
      const row = await tables
        .insertInto('medicine_taper')
        .values({
          patient_id: patientId,
          taper_id: taper.taperId,
          version: taper.version,
          newest: true,
          medicine_id: taper.body.medicineId,
          state: taper.state,
          content: taper.body,
          changed_at: by.now,
          changed_by: by.accountId,
          changed_by_name: by.name,
          change_words: taper.words,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('version')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
