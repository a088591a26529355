import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader } from '#database/server';

/** Whether the person has an account of their own to see something on their phone. */
export async function signsIn(db: Reader, patientId: PatientId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from circle_member
    where patient_id = ${patientId} and kind = 'patient' and ended_at is null limit 1`.execute(db);
  return rows.length > 0;
}
