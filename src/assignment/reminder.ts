import { type QuietHours, reminderMoments, type Schedule } from '#calendar';
import type { Id, Instant, TimeZone } from '#kernel';
import { csvOf } from './csv.ts';
import type { KeptOccurrence } from './due.ts';

export type Channel = 'in-app' | 'email' | 'sms';

/** Why a reminder was not sent. */
export type NotSent = 'not-configured' | 'no-address' | 'failed' | 'already-answered' | 'too-late';

/** One line of the ledger. */
export type ReminderLine = {
  readonly reminderId: Id<'ReminderId'>;
  readonly occurrenceId: Id<'OccurrenceId'>;
  readonly number: number;
  readonly channel: Channel;
  readonly intendedFor: Instant;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly notSent: NotSent | null;
};

export type Intended = { readonly number: number; readonly at: Instant };

/** Reminders an open occurrence is meant to have, on the person's own clock and outside quiet hours. */
export function intendedFor(
  occurrence: Pick<KeptOccurrence, 'opens' | 'closesAt'>,
  schedule: Schedule,
  quiet: QuietHours,
  zone: TimeZone,
): readonly Intended[] {
  return reminderMoments(occurrence, schedule.reminders, quiet, zone).map((at, number) => ({
    number: number + 1,
    at,
  }));
}

/** What to do with a reminder whose time has come. A phone that was off for hours is not buzzed late. */
export function fateOf(
  { state, closesAt }: Pick<KeptOccurrence, 'state' | 'closesAt'>,
  now: Instant,
): 'send' | 'already-answered' | 'too-late' {
  if (state === 'answered' || state === 'skipped') return 'already-answered';
  return state === 'open' && now < closesAt ? 'send' : 'too-late';
}

/** What became of a reminder, and of the round it spoke of. */
export const fateColumns = [
  'due',
  'opens',
  'closes',
  'state',
  'reminder',
  'channel',
  'intended',
  'sent',
  'delivered',
  'opened',
  'answered',
  'not_sent',
] as const;

const columns = [
  'patient_id',
  'assignment_id',
  'what',
  'schedule_version',
  'occurrence_id',
  ...fateColumns,
] as const;

export type LedgerRow = Readonly<Record<(typeof columns)[number], string | number | null>>;

/** The ledger as a file. No names and no answers are in it. */
export const ledgerCsv = (rows: readonly LedgerRow[]): string => csvOf(columns, rows);
