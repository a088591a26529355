import type { PatientId, SiteId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import { findingReader } from '#reasoning/server';
import { openAlert } from '#safety';
import { alertReader, alertWriter, type KeptAlert } from './alert-store.ts';
import { clocksOf } from './clocks.ts';

export type Alarm = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly findingId: Id<'FindingId'>;
  readonly ruleId: string;
};

/**
 * One alert per alarm rule and person while nobody has closed it: the same alarm again is an event of
 * the alert that is there. Answers the alert and whether it is new.
 */
export async function raiseAlert(
  trx: Writer,
  alarm: Alarm,
  now: Instant,
): Promise<{ readonly alert: KeptAlert; readonly isNew: boolean }> {
  const { note, add, change } = alertWriter(trx);
  const open = await alertReader(trx).openOf(alarm.patientId);
  for (const alert of open) {
    const about = await findingReader(trx).one(alarm.patientId, alert.findingId);
    if (about?.finding.rule.id !== alarm.ruleId) continue;
    await note(alert, { kind: 'answered-again', at: now, by: null, words: null });
    // It is about the finding that took the place of the one before.
    const renewed = { ...alert, findingId: alarm.findingId };
    await change(renewed);
    return { alert: renewed, isNew: false };
  }
  const clocks = await clocksOf(trx, alarm.siteId, alarm.patientId, now);
  const { patientId, siteId, findingId } = alarm;
  const alert = await add(openAlert(now, clocks), { patientId, siteId, findingId });
  await note(alert, { kind: 'opened', at: now, by: null, words: null });
  return { alert, isNew: true };
}
