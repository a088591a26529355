import { uuidv7 } from 'uuidv7';
import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Id } from '#kernel';
import type { Patient } from '#profile';
import type { OutsideChannel } from './channels.ts';
import { reminderWriter } from './reminder-writer.ts';
import type { AssignmentTables } from './tables.ts';

export const newReminder = () => uuidv7() as Id<'ReminderId'>;

export const addressOf = (
  { email, phone }: Pick<Patient, 'email' | 'phone'>,
  channel: OutsideChannel,
): string | null => (channel === 'email' ? email : phone);

/** Every reminder in the app has its twin on each channel that is configured; the ledger has both. */
export async function intendOutside(
  trx: Writer,
  patientId: PatientId,
  channels: readonly OutsideChannel[],
): Promise<void> {
  if (channels.length === 0) return;
  const inApp = await trx
    .withTables<AssignmentTables>()
    .selectFrom('reminder')
    .innerJoin('occurrence', (on) =>
      on
        .onRef('occurrence.patient_id', '=', 'reminder.patient_id')
        .onRef('occurrence.occurrence_id', '=', 'reminder.occurrence_id'),
    )
    .select(['reminder.occurrence_id', 'reminder.site_id', 'reminder.number'])
    .select('reminder.intended_for')
    .where('reminder.patient_id', '=', patientId)
    .where('reminder.channel', '=', 'in-app')
    .where('occurrence.state', '=', 'open')
    .execute();
  for (const line of inApp) {
    const of = { patientId, siteId: line.site_id, occurrenceId: line.occurrence_id };
    const intended = [{ number: line.number, at: line.intended_for }];
    for (const channel of channels) {
      await reminderWriter(trx).intend(of, channel, intended, newReminder);
    }
  }
}
