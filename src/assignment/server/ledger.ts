import type { SiteId } from '#access';
import type { LedgerRow } from '#assignment';
import type { Reader } from '#database/server';
import type { LocalDate } from '#kernel';
import type { AssignmentTables } from './tables.ts';

/** As many as a spreadsheet opens without trouble. */
export const exportMax = 100_000;

/** The ledger of a site for due days, as it leaves the house: ids and moments only. */
export async function ledgerOf(
  db: Reader,
  siteId: SiteId,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly LedgerRow[]> {
  const tables = db.withTables<AssignmentTables>();
  return tables
    .selectFrom('reminder')
    .innerJoin('occurrence', (on) =>
      on
        .onRef('occurrence.patient_id', '=', 'reminder.patient_id')
        .onRef('occurrence.occurrence_id', '=', 'reminder.occurrence_id'),
    )
    .innerJoin('assignment', (on) =>
      on
        .onRef('assignment.patient_id', '=', 'occurrence.patient_id')
        .onRef('assignment.assignment_id', '=', 'occurrence.assignment_id'),
    )
    .select([
      'reminder.patient_id',
      'assignment.assignment_id',
      'assignment.what',
      'occurrence.version as schedule_version',
      'occurrence.occurrence_id',
      'occurrence.due_day as due',
      'occurrence.opens_day as opens',
      'occurrence.closes_day as closes',
      'occurrence.state',
      'reminder.number as reminder',
      'reminder.channel',
      'reminder.intended_for as intended',
      'reminder.sent_at as sent',
      'reminder.delivered_at as delivered',
      'reminder.opened_at as opened',
      'reminder.answered_at as answered',
      'reminder.not_sent',
    ])
    .where('reminder.site_id', '=', siteId)
    .where('occurrence.due_day', '>=', from)
    .where('occurrence.due_day', '<=', to)
    .orderBy('occurrence.due_day')
    .orderBy('reminder.patient_id')
    .orderBy('reminder.intended_for')
    .orderBy('reminder.reminder_id')
    .limit(exportMax + 1)
    .execute();
}
