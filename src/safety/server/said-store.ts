import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import { type SaidView, saidNames } from '#safety';
import type { SafetyTables } from './tables.ts';

export type KeptSaid = SaidView & { readonly saidId: Id<'SafetySaidId'> };

export function heardReader(db: Reader) {
  const tables = db.withTables<SafetyTables>();
  return {
    /** The latest of each: the day it speaks of counts, then when it was written down. */
    latest: async (patientId: PatientId): Promise<readonly KeptSaid[]> => {
      const found: KeptSaid[] = [];
      for (const name of saidNames) {
        const row = await tables
          .selectFrom('safety_said')
          .selectAll()
          .where('patient_id', '=', patientId)
          .where('name', '=', name)
          .orderBy('said_on', 'desc')
          .orderBy('recorded_at', 'desc')
          .orderBy('said_id', 'desc')
          .executeTakeFirst();
        if (row === undefined) continue;
        const { said_id: saidId, value, words, said_on: on, recorded_by_name: byName } = row;
        found.push({ saidId, name, value, words, on, byName });
      }
      return found;
    },
  };
}

type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };

/** Only ever added to; a repeated id is the same. */
export async function keepSaid(
  trx: Writer,
  patientId: PatientId,
  said: Omit<KeptSaid, 'byName'>,
  by: By,
): Promise<void> {
  await trx
    .withTables<SafetyTables>()
    .insertInto('safety_said')
    .values({
      patient_id: patientId,
      said_id: said.saidId,
      name: said.name,
      value: said.value,
      words: said.words,
      said_on: said.on,
      recorded_at: by.now,
      recorded_by: by.accountId,
      recorded_by_name: by.name,
    })
    .onConflict((clash) => clash.columns(['patient_id', 'said_id']).doNothing())
    .execute();
}
