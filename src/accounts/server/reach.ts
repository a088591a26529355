import { sql } from 'kysely';
import type { PatientId, SiteId } from '#access';
import type { Database } from '#database/server';
import { keptBriefly } from './kept-briefly.ts';

/** A person hardly ever changes clinic; a new person is looked up until found. */
const keptMs = 30_000;
const patientsMax = 20_000;

/** Which site looks after a person: one indexed look-up, remembered briefly. */
export function reach(database: Database): (patientId: PatientId) => Promise<SiteId | null> {
  const kept = keptBriefly<SiteId>(keptMs, patientsMax);
  return async (patientId) => {
    const known = kept.get(patientId);
    if (known !== undefined) return known;
    const { rows } = await database.read({ patientId }, (db) =>
      sql<{ site_id: SiteId }>`select site_id from patient where patient_id = ${patientId}`.execute(
        db,
      ),
    );
    const siteId = rows[0]?.site_id ?? null;
    if (siteId !== null) kept.set(patientId, siteId);
    return siteId;
  };
}
