import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import type { Said } from '#intake';
import type { Instant } from '#kernel';
import type { Patient } from '#profile';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { afterAlarmAnswer } from '../flows.ts';
import { alarmFacts, nothingSaid, withUnkept } from './alarm-facts.ts';
import { settle } from './intake-care.ts';
import { alarmsOf, circumstancesOf } from './intake-person.ts';

export type HeardAlarm = {
  readonly patient: Patient;
  /** What was said in answers that cannot be kept. */
  readonly unkept: readonly Said[];
  readonly now: Instant;
};

/** An answer that can raise an alarm came in, wherever it was given: the same rules hear it. */
export async function hearAlarm(trx: Writer, { patient, unkept, now }: HeardAlarm): Promise<void> {
  const kept = (await alarmsOf(trx, patient)) ?? nothingSaid(patient.patientId);
  const alarms = withUnkept(kept, unkept, now);
  const circumstances = await circumstancesOf(trx, patient, now);
  const concluded = afterAlarmAnswer(alarmFacts(alarms, patient.timeZone), circumstances);
  await settle(trx, patient, concluded, now);
}

/** The same, and the caseload shows it. */
export const hearsAlarms =
  (counts: CountsKept) =>
  async (trx: Writer, heard: HeardAlarm): Promise<void> => {
    await hearAlarm(trx, heard);
    await caseloadWriter(trx).afterCare(heard.patient.patientId);
    counts.forget(heard.patient.siteId as SiteId);
  };
