import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, LocalDate } from '#kernel';
import type { By, SteppingTables } from './tables.ts';

export type Consultation = {
  readonly consultationId: Id<'ConsultationId'>;
  readonly day: LocalDate;
  readonly byName: string;
};

const consultationsMax = 100;

export function consultationReader(db: Reader) {
  const tables = db.withTables<SteppingTables>();
  return {
    /** The latest first. */
    all: async (patientId: PatientId): Promise<readonly Consultation[]> => {
      const rows = await tables
        .selectFrom('psychiatric_consultation')
        .select(['consultation_id', 'day', 'by_name'])
        .where('patient_id', '=', patientId)
        .orderBy('day', 'desc')
        .orderBy('consultation_id', 'desc')
        .limit(consultationsMax)
        .execute();
      return rows.map((row) => ({
        consultationId: row.consultation_id,
        day: row.day,
        byName: row.by_name,
      }));
    },
  };
}

export function consultationWriter(trx: Writer) {
  const tables = trx.withTables<SteppingTables>();
  return {
    /** A repeated id is the same consultation. */
    add: async (
      patientId: PatientId,
      asked: Pick<Consultation, 'consultationId' | 'day'> & { readonly words: string | null },
      by: By,
    ): Promise<void> => {
      await tables
        .insertInto('psychiatric_consultation')
        .values({
          patient_id: patientId,
          consultation_id: asked.consultationId,
          day: asked.day,
          words: asked.words,
          at: by.now,
          by: by.accountId,
          by_name: by.name,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
  };
}
