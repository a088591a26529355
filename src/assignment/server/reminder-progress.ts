import type { PatientId } from '#access';
import type { NotSent } from '#assignment';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { AssignmentTables } from './tables.ts';

/** What became of the reminders of one round of questions. */
export function reminderProgress(trx: Writer) {
  const tables = trx.withTables<AssignmentTables>();
  const ofOccurrence = (patientId: PatientId, occurrenceId: Id<'OccurrenceId'>) =>
    tables
      .updateTable('reminder')
      .where('patient_id', '=', patientId)
      .where('occurrence_id', '=', occurrenceId);
  return {
    /** Those that were sent before the person opened it; the ones after come for another reason. */
    opened: async (
      patientId: PatientId,
      occurrenceId: Id<'OccurrenceId'>,
      at: Instant,
    ): Promise<void> => {
      await ofOccurrence(patientId, occurrenceId)
        .set({ opened_at: at })
        .where('sent_at', 'is not', null)
        .where('opened_at', 'is', null)
        .execute();
    },
    answered: async (
      patientId: PatientId,
      occurrenceId: Id<'OccurrenceId'>,
      at: Instant,
    ): Promise<void> => {
      await ofOccurrence(patientId, occurrenceId)
        .set({ answered_at: at })
        .where('sent_at', 'is not', null)
        .where('answered_at', 'is', null)
        .execute();
    },
    /** What has not been said yet need not be said any more. */
    giveUp: async (
      patientId: PatientId,
      occurrenceId: Id<'OccurrenceId'>,
      because: NotSent,
    ): Promise<void> => {
      await ofOccurrence(patientId, occurrenceId)
        .set({ not_sent: because })
        .where('sent_at', 'is', null)
        .where('not_sent', 'is', null)
        .execute();
    },
  };
}
