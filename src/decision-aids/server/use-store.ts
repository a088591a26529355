import { sql } from 'kysely';
import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { AidUse } from '#decision-aids';
import type { Instant } from '#kernel';
import type { DecisionAidTables } from './tables.ts';

/** Beyond this nobody looks back any more. */
const usesMax = 50;

export function aidUseReader(db: Reader) {
  const tables = db.withTables<DecisionAidTables>();
  return {
    /** What was gone through with a person, the latest first. */
    all: async (patientId: PatientId): Promise<readonly AidUse[]> => {
      const rows = await tables
        .selectFrom('decision_aid_use')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('at', 'desc')
        .orderBy('use_id', 'desc')
        .limit(usesMax)
        .execute();
      return rows.map((row) => ({
        useId: row.use_id,
        aid: row.aid,
        aidVersion: row.aid_version,
        ranked: [...row.ranked],
        choice: row.choice,
        words: row.words,
        day: row.day,
        at: row.at,
        byName: row.by_name,
      }));
    },
  };
}

export type AidUseToKeep = Omit<AidUse, 'at' | 'byName'>;
type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };

export function aidUseWriter(trx: Writer) {
  const tables = trx.withTables<DecisionAidTables>();
  return {
    /** A repeated id is the same use; false: it was there already. */
    add: async (patientId: PatientId, use: AidUseToKeep, by: By): Promise<boolean> => {
      const row = await tables
        .insertInto('decision_aid_use')
        .values({
          patient_id: patientId,
          use_id: use.useId,
          aid: use.aid,
          aid_version: use.aidVersion,
          ranked: sql`${JSON.stringify(use.ranked)}::text::jsonb`,
          choice: use.choice,
          words: use.words,
          day: use.day,
          at: by.now,
          by: by.accountId,
          by_name: by.name,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('use_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
