import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { findingReader, type KeptFinding } from '#reasoning/server';
import { type AlertAnswer, type AlertView, dispositionOf } from '#safety';
import { alertReader, type KeptAlert } from './alert-store.ts';

/** The answers that raised an alert, in words, and how far the second screen is; known upstairs. */
export type AnswersBehind = (
  db: Reader,
  alert: KeptAlert,
) => Promise<{
  readonly answers: readonly AlertAnswer[];
  readonly secondScreen: AlertView['secondScreen'];
}>;

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
    const { answers, secondScreen } = await answersBehind(db, alert);
    views.push({
      alertId: alert.alertId,
      patientId: alert.patientId,
      ...reachOf(patient),
      answers: [...answers],
      secondScreen,
      disposition: dispositionIn(finding, patient, secondScreen),
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
  return views.map((view) => ({
    ...view,
    disposition: view.disposition ?? ofTheOther(view, views),
  }));
}

/** Once the second screen was asked, item 9 asks for nothing more by itself: what was said then does. */
function dispositionIn(
  kept: KeptFinding | null,
  patient: Patient | null,
  secondScreen: AlertView['secondScreen'],
): AlertView['disposition'] {
  if (kept === null || patient === null || secondScreen === 'asked') return null;
  return dispositionOf(kept.finding, patient.timeZone);
}

/** Of what else stands about the same person, the first that is due. */
function ofTheOther(
  { patientId, alertId }: AlertView,
  views: readonly AlertView[],
): AlertView['disposition'] {
  const others = views.filter((one) => one.patientId === patientId && one.alertId !== alertId);
  const due = others.flatMap(({ disposition }) => disposition ?? []);
  return due.toSorted((a, b) => (a.by < b.by ? -1 : 1))[0] ?? null;
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
