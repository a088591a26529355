import type { PatientId } from '#access';
import type { ReminderLine } from '#assignment';
import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import type { AssignmentTables } from './tables.ts';

const linesMax = 1_000;
export type WaitingReminder = ReminderLine & { readonly claimedAt: Instant | null };

export function reminderReader(db: Reader) {
  const tables = db.withTables<AssignmentTables>();
  return {
    /** Latest first. */
    all: async (patientId: PatientId): Promise<readonly ReminderLine[]> => {
      const rows = await tables
        .selectFrom('reminder')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('intended_for', 'desc')
        .orderBy('reminder_id')
        .limit(linesMax)
        .execute();
      return rows.map(lineOf);
    },
    /** Neither sent nor given up, the earliest first. */
    waiting: async (patientId: PatientId): Promise<readonly WaitingReminder[]> => {
      const rows = await tables
        .selectFrom('reminder')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('sent_at', 'is', null)
        .where('not_sent', 'is', null)
        .orderBy('intended_for')
        .execute();
      return rows.map((row) => ({ ...lineOf(row), claimedAt: row.claimed_at }));
    },
    hasUndelivered: async (patientId: PatientId): Promise<boolean> =>
      (await tables
        .selectFrom('reminder')
        .select('reminder_id')
        .where('patient_id', '=', patientId)
        .where('channel', '=', 'in-app')
        .where('sent_at', 'is not', null)
        .where('delivered_at', 'is', null)
        .limit(1)
        .executeTakeFirst()) !== undefined,
  };
}

function lineOf(row: AssignmentTables['reminder']): ReminderLine {
  return {
    reminderId: row.reminder_id,
    occurrenceId: row.occurrence_id,
    number: row.number,
    channel: row.channel,
    intendedFor: row.intended_for,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    notSent: row.not_sent,
  };
}
