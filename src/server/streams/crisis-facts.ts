import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import { inForce, roundTheClock } from '#evidence';
import { type Instant, localDayOf } from '#kernel';
import type { Patient } from '#profile';
import { type Circumstances, type Fact, factOf } from '#reasoning';
import { findingReader } from '#reasoning/server';
import {
  crisisContactOn,
  crisisDischargeOn,
  engagedAgain,
  roundTheClockCover,
  screenAlarmed,
} from '#safety';
import { callsReader, followUpReader } from '#safety/server';
import { type AlarmAnswers, raising, type Screen } from './alarm-episodes.ts';

/** Who watches, who was discharged after a crisis, and who was reached since: for the weeks after an alarm. */
export async function crisisFacts(
  db: Reader,
  patient: Patient,
  alarms: AlarmAnswers | null,
  { asOf, bearer, settings }: Circumstances,
): Promise<readonly Fact[]> {
  const cover = inForce(roundTheClock, settings, bearer, asOf).value;
  return [
    ...(cover === 'not-said'
      ? []
      : [
          factOf(roundTheClockCover, {
            id: `${bearer.siteId}/cover`,
            value: cover === 'yes',
            date: null,
            source: 'site setting',
          }),
        ]),
    ...(await followUpFacts(db, patient, alarms)),
  ];
}

async function followUpFacts(
  db: Reader,
  { patientId, timeZone }: Patient,
  alarms: AlarmAnswers | null,
): Promise<readonly Fact[]> {
  const discharge = await followUpReader(db).lastDischarge(patientId);
  const since = [screenedAt(alarms), discharge?.recorded_at ?? ''].toSorted().at(-1) ?? '';
  // A contact before the alarm says nothing about the time after it.
  const contacts = (await followUpReader(db).contacts(patientId)).filter(({ at }) => at > since);
  const reached = contacts.find((one) => one.reached);
  const engaged = contacts.find((one) => one.engaged);
  const source = 'contact after an alarm';
  const screened = screenedAt(alarms);
  return [
    ...(screened === ''
      ? []
      : [
          factOf(screenAlarmed, {
            id: `${patientId}/screen ${screened}`,
            value: true as const,
            date: localDayOf(screened, timeZone),
            source: 'second screen',
          }),
        ]),
    ...(discharge === null
      ? []
      : [
          factOf(crisisDischargeOn, {
            id: discharge.discharge_id,
            value: discharge.discharged_on,
            date: discharge.discharged_on,
            source: 'discharge after a crisis',
          }),
        ]),
    ...(reached === undefined
      ? []
      : [
          factOf(crisisContactOn, {
            id: reached.contactId,
            value: localDayOf(reached.at, timeZone),
            date: localDayOf(reached.at, timeZone),
            source,
          }),
        ]),
    ...(engaged === undefined
      ? []
      : [
          factOf(engagedAgain, {
            id: `${engaged.contactId}/engaged`,
            value: true as const,
            date: localDayOf(engaged.at, timeZone),
            source,
          }),
        ]),
  ];
}

/** Why calls are over of somebody who died: their family is not called. */
export const callsEndedByDeath = 'left-died';

const followUpRules = ['SAF-10', 'SAF-13'] as const;

/**
 * Rules about calls that a person ended when somebody left care, or that ended because they died: they stay ended
 * while the person is away, until an alarm or a discharge after that. Whoever is back in care is called again.
 */
export async function endedCalls(
  db: Reader,
  { patientId, leftAt }: Patient,
  alarms: AlarmAnswers | null,
): Promise<readonly string[]> {
  if (leftAt === null) return [];
  const endedAt = await callsEndedAt(db, patientId);
  if (endedAt === null || endedAt < leftAt) return [];
  const discharge = await followUpReader(db).lastDischarge(patientId);
  const since = [screenedAt(alarms), discharge?.recorded_at ?? ''];
  return since.some((at) => at > endedAt) ? [] : followUpRules;
}

async function callsEndedAt(db: Reader, patientId: PatientId): Promise<Instant | null> {
  const settled = await callsReader(db).latest(patientId);
  if (settled?.kind === 'end') return settled.at;
  const calls = await findingReader(db).latestOf(patientId, followUpRules);
  const died = calls.filter(({ endedBecause }) => endedBecause === callsEndedByDeath);
  return (
    died
      .flatMap(({ endedAt }) => endedAt ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** When a second screen last raised an alarm. */
function screenedAt(alarms: AlarmAnswers | null): Instant | '' {
  if (alarms === null) return '';
  const about: readonly Screen[] = ['asq', 'cssrs'];
  const raised = about.flatMap((screen) => raising(alarms, screen).at(-1)?.receivedAt ?? []);
  return raised.toSorted().at(-1) ?? '';
}
