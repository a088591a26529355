import type { Reader } from '#database/server';
import { freshnessPhq, inForce, step2Phq } from '#evidence';
import { daysBetween } from '#kernel';
import { measureReader } from '#measures/server';
import type { MedicationDeps } from '#medication/server';
import type { PlanItem } from '#plan';
import { planReader } from '#plan/server';
import type { Patient } from '#profile';
import type { Circumstances } from '#reasoning';
import { findingReader } from '#reasoning/server';
import { alarmRulebook } from '../rulebook.ts';

type Concern = Awaited<ReturnType<MedicationDeps['concernsAbout']>>[number];

/** What a person goes through beside a dose that is lowered: the parts of the plan, mood, open alerts. */
export async function concernsAbout(
  db: Reader,
  { patientId }: Patient,
  circumstances: Circumstances,
): Promise<Concern[]> {
  const plan = await planReader(db).plan(patientId);
  const running = (plan?.items ?? []).filter(({ state }) => state === 'active');
  const found = await findingReader(db).all(patientId, 'open');
  const alarms = found.some(({ finding }) => alarmRulebook.byId.has(finding.rule.id));
  return [
    ...(alarms ? [openAlert] : []),
    ...(await moodOf(db, patientId, circumstances)),
    ...running.flatMap(concernOf),
  ];
}

const openAlert: Concern = {
  kind: 'safety',
  says: { en: 'A safety alert is open: no step is taken before it is closed.' },
};

function concernOf({ kind, title, ownerName }: PlanItem): readonly Concern[] {
  const whose = ownerName === null ? title : `${title} (${ownerName})`;
  if (kind === 'sleep-window') {
    const en = `${whose} is running: lowering a dose disturbs sleep. Keep the window as it is in the week of a step.`;
    return [{ kind: 'sleep', says: { en } }];
  }
  if (kind === 'exposure-step') {
    const en = `${whose} is running: no new step of it in the week of a step down.`;
    return [{ kind: 'exposure', says: { en } }];
  }
  return [];
}

async function moodOf(
  db: Reader,
  patientId: Patient['patientId'],
  { settings, bearer, asOf, today }: Circumstances,
): Promise<readonly Concern[]> {
  const days = inForce(freshnessPhq, settings, bearer, asOf).value;
  const cut = inForce(step2Phq, settings, bearer, asOf).value;
  const latest = (await measureReader(db).readings(patientId)).findLast(
    ({ instrument, value }) => (instrument === 'phq9' || instrument === 'phq8') && value !== null,
  );
  if (latest === undefined || daysBetween(latest.day, today) > days) {
    return [{ kind: 'mood', says: { en: 'Mood is not known: ask PHQ-9 before the first step.' } }];
  }
  if ((latest.value ?? 0) < cut) return [];
  const en = `PHQ-9 was ${latest.value} on ${latest.day}: mood is looked after before and at each step.`;
  return [{ kind: 'mood', says: { en } }];
}
