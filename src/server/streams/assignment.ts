import type { AssignmentDeps, HandedIn } from '#assignment/server';
import type { Writer } from '#database/server';
import { keptScoresOf } from '#exchange/server';
import { recordInputsOf } from '#intake/server';
import { type Id, localDayOf } from '#kernel';
import { measureReader, measureWriter } from '#measures/server';
import { derivedId } from '#profile/server';
import { canonical } from '#reasoning';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { hearsAlarms } from './hear-alarm.ts';
import { reconsider } from './intake-care.ts';

/** What follows from questionnaires answered on the phone, in the transaction that keeps the answers. */
export function assignmentStream(counts: CountsKept): AssignmentDeps {
  return {
    afterAlarm: hearsAlarms(counts),
    afterHandedIn: async (trx, handedIn) => {
      const { patient, now } = handedIn;
      await keepScores(trx, handedIn);
      await caseloadWriter(trx).afterScore(patient.patientId);
      await reconsider(trx, patient, now, counts);
    },
  };
}

/** One score per questionnaire and round; answers that came in late make a later one. */
async function keepScores(
  trx: Writer,
  { patient, occurrence, scored, now }: HandedIn,
): Promise<void> {
  const { patientId, timeZone } = patient;
  const { occurrenceId } = occurrence;
  const earlier = await measureReader(trx).readings(patientId);
  for (const { instrument, answers } of scored) {
    const spelled = canonical(answers);
    const before = earlier.find(
      (reading) => reading.occasionId === occurrenceId && reading.instrument === instrument.id,
    );
    if (before !== undefined && canonical(before.result.answers) === spelled) continue;
    const moments = answers.map(({ answeredAt }) => answeredAt).toSorted();
    const day = localDayOf(moments.at(-1) ?? now, timeZone);
    const scoreId = derivedId(occurrenceId, `${instrument.id} ${spelled}`) as Id<'ScoreId'>;
    const record = await recordInputsOf(trx, patient, day);
    const occasion = { patientId, occasionId: occurrenceId, day, now, record };
    const workedOut = await keptScoresOf(trx, instrument, answers);
    await measureWriter(trx).save(occasion, scoreId, instrument, answers, workedOut);
  }
}
