import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import { factNamed, factReader, patientReader } from '#profile/server';
import { findingReader } from '#reasoning/server';
import type { OpenWarningSign } from '#safety';
import { reachOf } from './alert-view.ts';

/** Whether a warning sign of the body stands that no clinician has cleared. */
export async function isWarningSignOpen(db: Reader, patientId: PatientId): Promise<boolean> {
  const facts = await factReader(db).latest(patientId);
  return factNamed(facts, 'red-flag')?.present === true;
}

/** Warning signs of a site that nobody has cleared, with whom they are about and what was said. */
export async function openWarningSigns(
  db: Reader,
  siteId: SiteId,
  now: Instant,
): Promise<readonly OpenWarningSign[]> {
  const found = await findingReader(db).openAt(siteId, 'RF-01');
  const signs: OpenWarningSign[] = [];
  for (const { findingId, patientId, finding, raisedAt, dueAt } of found) {
    // One that was passed over is asked about again; nobody is alarmed by it.
    if (finding.status !== 'fires') continue;
    const patient = await patientReader(db).patient(patientId);
    const sign = factNamed(await factReader(db).latest(patientId), 'red-flag');
    const overdue = dueAt !== null && dueAt < now;
    const said = sign?.note ?? null;
    signs.push({
      findingId,
      patientId,
      ...reachOf(patient),
      signs: said,
      raisedAt,
      dueAt,
      overdue,
    });
  }
  return signs;
}
