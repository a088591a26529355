import { sql } from 'kysely';
import type { PatientId } from '#access';
import { fateOf, type ReminderLine } from '#assignment';
import type { Database, Writer } from '#database/server';
import { addHours, type Instant } from '#kernel';
import { patientReader } from '#profile/server';
import type { OutsideChannel, Sender } from './channels.ts';
import { addressOf } from './intend-outside.ts';
import { occurrenceReader } from './occurrence-store.ts';
import { reminderReader } from './reminder-store.ts';
import { reminderWriter } from './reminder-writer.ts';

/** A server that has not said after so long what became of a message has died with it. */
const patienceHours = 0.25;

/**
 * Sends what is due beside the app, each at most once: it is claimed in a transaction of its own
 * before it leaves, and what a server took with it when it died counts as failed, never as sent.
 */
export async function sendOutside(
  database: Database,
  patientId: PatientId,
  senders: readonly Sender[],
  now: Instant,
): Promise<void> {
  const claimed = await database.write({ patientId }, (trx) => claim(trx, patientId, now));
  for (const { reminderId, to, language, channel } of claimed) {
    const sender = senders.find((one) => one.channel === channel);
    const sent = sender === undefined ? 'not-configured' : await tried(sender, { to, language });
    await database.write({ patientId }, (trx) =>
      reminderWriter(trx).mark(
        patientId,
        reminderId,
        sent === 'sent' ? { sent_at: now } : { not_sent: sent },
      ),
    );
  }
}

async function tried(
  sender: Sender,
  message: Parameters<Sender['send']>[0],
): Promise<'sent' | 'failed'> {
  try {
    return await sender.send(message);
  } catch {
    return 'failed';
  }
}

type Claimed = Pick<ReminderLine, 'reminderId'> & {
  readonly channel: OutsideChannel;
  readonly to: string;
  readonly language: string;
};

async function claim(trx: Writer, patientId: PatientId, now: Instant): Promise<readonly Claimed[]> {
  // Two servers at once wait for each other here; the second finds everything claimed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reminders ${patientId}`}, 0))`.execute(
    trx,
  );
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null || patient.leftAt !== null) return [];
  const open = new Set(
    (await occurrenceReader(trx).open(patientId))
      .filter((one) => fateOf(one, now) === 'send')
      .map((one): string => one.occurrenceId),
  );
  const claimed: Claimed[] = [];
  for (const line of await reminderReader(trx).waiting(patientId)) {
    const { reminderId, occurrenceId, channel, intendedFor, claimedAt } = line;
    if (channel === 'in-app' || intendedFor > now) continue;
    if (claimedAt !== null) {
      const lost = claimedAt < addHours(now, -patienceHours);
      if (lost) await reminderWriter(trx).mark(patientId, reminderId, { not_sent: 'failed' });
      continue;
    }
    const to = addressOf(patient, channel);
    // What was withdrawn or answered meanwhile is closed by the clock, in words.
    if (to === null || !open.has(occurrenceId)) continue;
    await reminderWriter(trx).mark(patientId, reminderId, { claimed_at: now });
    claimed.push({ reminderId, channel, to, language: patient.language });
  }
  return claimed;
}
