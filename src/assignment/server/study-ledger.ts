import type { PatientId } from '#access';
import type { StudyReminderRow, StudyRoundRow } from '#assignment';
import type { Reader } from '#database/server';
import { reminderReader } from './reminder-store.ts';

/** What a person was reminded of in these rounds, the earliest first. */
export async function studyReminders(
  db: Reader,
  patientId: PatientId,
  participant: string,
  rounds: readonly StudyRoundRow[],
): Promise<readonly StudyReminderRow[]> {
  const byRound = new Map(rounds.map((round) => [round.round, round]));
  const lines = await reminderReader(db).all(patientId);
  return lines.toReversed().flatMap((line) => {
    const round = byRound.get(line.occurrenceId);
    if (round === undefined) return [];
    const { measure, schedule_version, consent_version, due, opens, closes, state } = round;
    return [
      {
        participant,
        measure,
        round: line.occurrenceId,
        schedule_version,
        consent_version,
        due,
        opens,
        closes,
        state,
        reminder: line.number,
        channel: line.channel,
        intended: line.intendedFor,
        sent: line.sentAt,
        delivered: line.deliveredAt,
        opened: line.openedAt,
        answered: line.answeredAt,
        not_sent: line.notSent,
      },
    ];
  });
}
