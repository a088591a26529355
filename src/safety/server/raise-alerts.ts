import type { PatientId, SiteId } from '#access';
import type { Writer } from '#database/server';
import { addHours, type Id, type Instant } from '#kernel';
import { findingReader, findingWriter, type KeptFinding } from '#reasoning/server';
import { type AlertClocks, alarmFamily, isMoreUrgent, openAlert, rises } from '#safety';
import { alertReader, alertWriter, type KeptAlert } from './alert-store.ts';
import { clocksOfAlert } from './clocks.ts';

export type Alarm = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly findingId: Id<'FindingId'>;
  readonly ruleId: string;
};

/**
 * One alert per alarm and person while nobody has closed it: the same alarm again is an event of the
 * alert that is there. It then is about the more urgent finding, and its clocks only become shorter. Where
 * somebody had it in hand and it rose, somebody has to take it anew. Answers the alert and whether it is new.
 */
export async function raiseAlert(
  trx: Writer,
  alarm: Alarm,
  now: Instant,
): Promise<{ readonly alert: KeptAlert; readonly isNew: boolean }> {
  const { note, add } = alertWriter(trx);
  const clocks = await clocksOfAlert(trx, alarm, now);
  for (const alert of await alertReader(trx).openOf(alarm.patientId)) {
    const about = await findingReader(trx).one(alarm.patientId, alert.findingId);
    if (about === null || !alarmFamily(alarm.ruleId).includes(about.finding.rule.id)) continue;
    return { alert: await renewed(trx, alert, about, alarm, clocks, now), isNew: false };
  }
  const { patientId, siteId, findingId } = alarm;
  const alert = await add(openAlert(now, clocks), { patientId, siteId, findingId });
  await note(alert, { kind: 'opened', at: now, by: null, words: null });
  return { alert, isNew: true };
}

async function renewed(
  trx: Writer,
  alert: KeptAlert,
  about: KeptFinding,
  alarm: Alarm,
  clocks: AlertClocks,
  now: Instant,
): Promise<KeptAlert> {
  const { note, change } = alertWriter(trx);
  await note(alert, { kind: 'answered-again', at: now, by: null, words: null });
  const { rule, status } = about.finding;
  // What could not be judged is judged now; what was more urgent stays what it is about.
  const stays = status !== 'unknown' && isMoreUrgent(rule.id, alarm.ruleId);
  if (stays && about.endedAt === null) return alert;
  if (status === 'unknown' && about.endedAt === null && about.findingId !== alarm.findingId) {
    await findingWriter(trx).end(about, 'superseded', now);
  }
  const takeBy = addHours(now, clocks.acknowledgeMinutes / 60);
  const again = alert.state === 'acknowledged' && (await hasRisen(trx, about, alarm));
  const after = {
    ...alert,
    ...(again ? notTaken : {}),
    findingId: alarm.findingId,
    acknowledgeBy: again ? takeBy : earlier(alert.acknowledgeBy, takeBy),
    closeBy: earlier(alert.closeBy, addHours(now, clocks.closeHours)),
  };
  await change(after);
  return after;
}

async function hasRisen(
  trx: Writer,
  about: KeptFinding,
  { patientId, findingId }: Alarm,
): Promise<boolean> {
  const now = await findingReader(trx).one(patientId, findingId);
  return now !== null && rises(about.finding, now.finding);
}

/** Whoever took it knew of less; who that was stands among the events. */
const notTaken = {
  state: 'open',
  escalationLevel: 0,
  acknowledgedBy: null,
  acknowledgedByName: null,
  acknowledgedAt: null,
} as const;

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
