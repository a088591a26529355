import { sql } from 'kysely';
import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Instant } from '#kernel';

/** People of a site with an open finding whose rest ended after `from` and by `now`. */
export async function restedUntil(
  db: Reader,
  siteId: SiteId,
  from: Instant,
  now: Instant,
): Promise<readonly PatientId[]> {
  const { rows } = await sql<{ patientId: PatientId }>`
    select distinct f.patient_id as "patientId" from finding f
    join decision d using (patient_id, finding_id)
    where f.site_id = ${siteId} and f.ended_at is null and d.kind = 'snooze'
      and d.until_at > ${from} and d.until_at <= ${now}`.execute(db);
  return rows.map(({ patientId }) => patientId);
}
