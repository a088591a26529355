import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { findingReader, type KeptFinding } from '#reasoning/server';
import type { AlertAnswer, AlertView } from '#safety';
import { alertReader, type KeptAlert } from './alert-store.ts';

/** The answers that raised an alert, in words; the questionnaires are known upstairs. */
export type AnswersBehind = (db: Reader, alert: KeptAlert) => Promise<readonly AlertAnswer[]>;

/** Alerts with whom they are about, which rule raised them and what happened since. */
export async function alertViewsOf(
  db: Reader,
  alerts: readonly KeptAlert[],
  now: Instant,
  answersBehind: AnswersBehind,
): Promise<readonly AlertView[]> {
  const events = await alertReader(db).events(alerts);
  const views: AlertView[] = [];
  for (const alert of alerts) {
    const patient = await patientReader(db).patient(alert.patientId);
    const finding = await findingReader(db).one(alert.patientId, alert.findingId);
    views.push({
      alertId: alert.alertId,
      patientId: alert.patientId,
      ...reachOf(patient),
      answers: [...(await answersBehind(db, alert))],
      findingId: alert.findingId,
      ...foundIn(finding),
      state: alert.state,
      openedAt: alert.openedAt,
      acknowledgeBy: alert.acknowledgeBy,
      closeBy: alert.closeBy,
      overdue: alert.state === 'open' && alert.acknowledgeBy <= now,
      escalationLevel: alert.escalationLevel,
      acknowledgedByName: alert.acknowledgedByName,
      closedByName: alert.closedByName,
      outcome: alert.outcome?.words ?? null,
      events: events
        .filter(({ alertId }) => alertId === alert.alertId)
        .map(({ kind, at, byName, words }) => ({ kind, at, byName, words })),
    });
  }
  return views;
}

/** Who it is and how to speak with them. */
export function reachOf(patient: Patient | null) {
  if (patient === null) {
    return { patientName: '', phone: null, language: '', interpreterNeeded: false };
  }
  const { givenName, familyName, phone, language, interpreterNeeded } = patient;
  return { patientName: `${givenName} ${familyName}`, phone, language, interpreterNeeded };
}

/** What the rule found and asks for. */
function foundIn(kept: KeptFinding | null) {
  if (kept === null) return { rule: '', title: { en: '' }, message: { en: '' } };
  const { rule, title, message } = kept.finding;
  return { rule: rule.id, title, message };
}
