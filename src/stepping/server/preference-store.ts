import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { StepPreferenceView } from '#stepping';
import type { By, SteppingTables } from './tables.ts';

export function preferenceReader(db: Reader) {
  const tables = db.withTables<SteppingTables>();
  return {
    /** What the person said last about a step; null: nothing. */
    latest: async (patientId: PatientId, step: number): Promise<StepPreferenceView | null> => {
      const row = await tables
        .selectFrom('step_preference')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('step', '=', step)
        .orderBy('at', 'desc')
        .orderBy('preference_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { preferred, vetoed, words, at } = row;
      return { step: row.step, preferred, vetoed, words, at, byName: row.by_name };
    },
  };
}

export type PreferenceToKeep = Pick<
  StepPreferenceView,
  'step' | 'preferred' | 'vetoed' | 'words'
> & { readonly preferenceId: Id<'StepPreferenceId'> };

export function preferenceWriter(trx: Writer) {
  const tables = trx.withTables<SteppingTables>();
  return {
    /** A repeated id is the same preference. */
    add: async (patientId: PatientId, said: PreferenceToKeep, by: By): Promise<void> => {
      await tables
        .insertInto('step_preference')
        .values({
          patient_id: patientId,
          preference_id: said.preferenceId,
          step: said.step,
          preferred: said.preferred,
          vetoed: said.vetoed,
          words: said.words,
          at: by.now,
          by: by.accountId,
          by_name: by.name,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
  };
}
