import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import { type HeardAlarm, unkeptAlarmWriter } from '#intake/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { afterAlarmAnswer } from '../flows.ts';
import { nothingSaid, withUnkept } from './alarm-episodes.ts';
import { alarmFacts } from './alarm-facts.ts';
import { settle } from './intake-care.ts';
import { alarmsOf, circumstancesOf } from './intake-person.ts';

/**
 * An answer that can raise an alarm came in, wherever it was given: the same rules hear it. What an
 * entry says that cannot be kept is heard once, however often the entry is sent.
 */
export async function hearAlarm(trx: Writer, { patient, unkept, now }: HeardAlarm): Promise<void> {
  const kept = (await alarmsOf(trx, patient)) ?? nothingSaid(patient.patientId);
  const said = unkept && (await unkeptAlarmWriter(trx).hear(patient.patientId, unkept, now));
  if (said?.length === 0) return;
  const alarms = withUnkept(kept, said ?? [], now);
  const circumstances = await circumstancesOf(trx, patient, now);
  const concluded = afterAlarmAnswer(alarmFacts(alarms, patient.timeZone), circumstances);
  await settle(trx, patient, concluded, now);
}

/** The same, and the caseload shows it. */
export const hearsAlarms =
  (counts: CountsKept) =>
  async (trx: Writer, heard: HeardAlarm): Promise<void> => {
    await hearAlarm(trx, heard);
    await caseloadWriter(trx).afterCare(heard.patient.patientId, heard.now);
    counts.forget(heard.patient.siteId as SiteId);
  };
