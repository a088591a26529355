import type { SiteId } from '#access';
import type { EntryDeps } from '#entry/server';
import { type CountsKept, caseloadWriter, peopleMatching } from '#registry/server';
import { afterAlarmAnswer } from '../flows.ts';
import { alarmFacts, nothingSaid, withUnkept } from './alarm-facts.ts';
import { reconsider, settle } from './intake-care.ts';
import { alarmsOf, circumstancesOf } from './intake-person.ts';

/** What follows from forms typed in by the team, as from those a person fills in on the phone. */
export function entryStream(counts: CountsKept): EntryDeps {
  return {
    peopleMatching,
    afterAlarm: async (trx, { patient, unkept, now }) => {
      const kept = (await alarmsOf(trx, patient)) ?? nothingSaid(patient.patientId);
      const alarms = withUnkept(kept, unkept, now);
      const circumstances = await circumstancesOf(trx, patient, now);
      const concluded = afterAlarmAnswer(alarmFacts(alarms, patient.timeZone), circumstances);
      await settle(trx, patient, concluded, now);
      await caseloadWriter(trx).afterCare(patient.patientId);
      counts.forget(patient.siteId as SiteId);
    },
    afterScore: async (trx, patient, now) => {
      await caseloadWriter(trx).afterScore(patient.patientId);
      await reconsider(trx, patient, now, counts);
    },
  };
}
