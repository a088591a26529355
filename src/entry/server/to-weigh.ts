import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Database, Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import type { EntryTables } from './tables.ts';

export type Weigh = (trx: Writer, patient: Patient) => Promise<void>;

/** Asks, together with the scores themselves, that the rules look at these people again. */
export async function askToWeigh(
  trx: Writer,
  patientIds: readonly PatientId[],
  now: Instant,
): Promise<void> {
  const ids = JSON.stringify([...new Set(patientIds)]);
  await sql`
    insert into score_to_weigh
    select id::uuid, ${now} from jsonb_array_elements_text(${ids}::text::jsonb) as id
    on conflict (patient_id) do nothing`.execute(trx);
}

export type Weighed = {
  readonly weighed: number;
  /** What kept people waiting; they are tried again the next time and hold nobody else up. */
  readonly failed: readonly string[];
};

/** Weighs at most so many people who wait for it, each once and in a transaction of their own. */
export async function weighWaiting(
  database: Database,
  most: number,
  weigh: Weigh,
): Promise<Weighed> {
  const waiting = await database.read({ system: 'old scores to weigh' }, (db) =>
    longestWaiting(db, most),
  );
  const failed: string[] = [];
  let weighed = 0;
  for (const patientId of waiting) {
    try {
      if (await weighOne(database, patientId, weigh)) weighed += 1;
    } catch (error) {
      failed.push(error instanceof Error ? error.name : 'unknown');
    }
  }
  return { weighed, failed };
}

/** False when somebody else was faster. */
async function weighOne(database: Database, patientId: PatientId, weigh: Weigh): Promise<boolean> {
  return database.write({ patientId }, async (trx) => {
    const asked = await trx
      .withTables<EntryTables>()
      .deleteFrom('score_to_weigh')
      .where('patient_id', '=', patientId)
      .returning('patient_id')
      .executeTakeFirst();
    if (asked === undefined) return false;
    const patient = await patientReader(trx).patient(patientId);
    if (patient !== null) await weigh(trx, patient);
    return true;
  });
}

async function longestWaiting(db: Reader, most: number): Promise<readonly PatientId[]> {
  const rows = await db
    .withTables<EntryTables>()
    .selectFrom('score_to_weigh')
    .select('patient_id')
    .orderBy('asked_at')
    .orderBy('patient_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.patient_id);
}
