import type { PatientId, SiteId } from '#access';
import type { Channel, Intended } from '#assignment';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { AssignmentTables } from './tables.ts';

type Of = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly occurrenceId: Id<'OccurrenceId'>;
};

type Mark = Partial<Pick<AssignmentTables['reminder'], 'sent_at' | 'claimed_at' | 'not_sent'>>;

export function reminderWriter(trx: Writer) {
  const tables = trx.withTables<AssignmentTables>();
  return {
    /** Written when an occurrence opens; a line that is there already stays as it is. */
    intend: async (
      of: Of,
      channel: Channel,
      intended: readonly Intended[],
      newId: () => Id<'ReminderId'>,
    ): Promise<void> => {
      if (intended.length === 0) return;
      await tables
        .insertInto('reminder')
        .values(intended.map((one) => rowOf(of, channel, one, newId())))
        .onConflict((clash) =>
          clash.columns(['patient_id', 'occurrence_id', 'number', 'channel']).doNothing(),
        )
        .execute();
    },
    mark: async (patientId: PatientId, reminderId: Id<'ReminderId'>, mark: Mark): Promise<void> => {
      await tables
        .updateTable('reminder')
        .set(mark)
        .where('patient_id', '=', patientId)
        .where('reminder_id', '=', reminderId)
        .where('sent_at', 'is', null)
        .where('not_sent', 'is', null)
        .execute();
    },
    /** The phone has fetched what was put into the app. */
    delivered: async (patientId: PatientId, now: Instant): Promise<void> => {
      await tables
        .updateTable('reminder')
        .set({ delivered_at: now })
        .where('patient_id', '=', patientId)
        .where('channel', '=', 'in-app')
        .where('sent_at', 'is not', null)
        .where('delivered_at', 'is', null)
        .execute();
    },
  };
}

const rowOf = (
  of: Of,
  channel: Channel,
  { number, at }: Intended,
  reminderId: Id<'ReminderId'>,
): AssignmentTables['reminder'] => ({
  patient_id: of.patientId,
  reminder_id: reminderId,
  occurrence_id: of.occurrenceId,
  site_id: of.siteId,
  number,
  channel,
  intended_for: at,
  claimed_at: null,
  sent_at: null,
  delivered_at: null,
  opened_at: null,
  answered_at: null,
  not_sent: null,
});
