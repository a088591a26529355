import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { SafetyTables } from './tables.ts';

export type KeptScreen = SafetyTables['safety_screen'];

/** Second screens that a clinician asked from an alert. */
export function screenReader(db: Reader) {
  const tables = db.withTables<SafetyTables>();
  return {
    one: async (patientId: PatientId, screenId: Id<'ScreenId'>): Promise<KeptScreen | null> => {
      const row = await tables
        .selectFrom('safety_screen')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('screen_id', '=', screenId)
        .executeTakeFirst();
      return row ?? null;
    },
    /** The occasions on which this person was asked, with when. */
    askedAt: async (patientId: PatientId): Promise<ReadonlyMap<string, Instant>> => {
      const rows = await tables
        .selectFrom('safety_screen')
        .select(['screen_id', 'asked_at'])
        .where('patient_id', '=', patientId)
        .execute();
      return new Map(rows.map((row): [string, Instant] => [row.screen_id, row.asked_at]));
    },
  };
}

/** False when a screen with this id is kept already. */
export async function keepScreen(trx: Writer, screen: KeptScreen): Promise<boolean> {
  const kept = await trx
    .withTables<SafetyTables>()
    .insertInto('safety_screen')
    .values(screen)
    .onConflict((clash) => clash.columns(['patient_id', 'screen_id']).doNothing())
    .returning('screen_id')
    .executeTakeFirst();
  return kept !== undefined;
}
