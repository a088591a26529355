import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import type { Id } from '#kernel';
import { findingReader } from '#reasoning/server';
import { alarmFamily } from '#safety';
import { alertReader } from './alert-store.ts';

/** Whether an alert about this finding, or about another one of the same screen, waits to be closed. */
export async function isAlertOpen(
  db: Reader,
  patientId: PatientId,
  findingId: Id<'FindingId'> | null,
): Promise<boolean> {
  if (findingId === null) return false;
  const open = await alertReader(db).openOf(patientId, false);
  if (open.some((alert) => alert.findingId === findingId)) return true;
  const kept = open.length === 0 ? null : await findingReader(db).one(patientId, findingId);
  const family = kept === null ? [] : alarmFamily(kept.finding.rule.id);
  if (family.length < 2) return false;
  for (const alert of open) {
    const about = await findingReader(db).one(patientId, alert.findingId);
    if (about !== null && family.includes(about.finding.rule.id)) return true;
  }
  return false;
}
