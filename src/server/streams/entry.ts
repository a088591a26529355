import type { EntryDeps } from '#entry/server';
import { type CountsKept, caseloadWriter, peopleMatching } from '#registry/server';
import { hearsAlarms } from './hear-alarm.ts';
import { reconsider } from './intake-care.ts';

/** What follows from forms typed in by the team, as from those a person fills in on the phone. */
export function entryStream(counts: CountsKept): EntryDeps {
  return {
    peopleMatching,
    afterAlarm: hearsAlarms(counts),
    afterScore: async (trx, patient, now) => {
      await caseloadWriter(trx).afterScore(patient.patientId);
      await reconsider(trx, patient, now, counts);
    },
  };
}
