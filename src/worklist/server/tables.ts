import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, LocalDate, Text } from '#kernel';
import type { Severity } from '#reasoning';
import type { Queue } from '#worklist';

/** The tables this room owns. No other room names them. */
export type WorklistTables = {
  worklist_card: {
    patient_id: PatientId;
    card_id: Id<'CardId'>;
    site_id: SiteId;
    queue: Queue;
    cause: string;
    finding_id: Id<'FindingId'> | null;
    rule: string | null;
    severity: Severity;
    title: Text;
    why: Text;
    owner_role: string;
    owner_account: Id<'AccountId'> | null;
    raised_at: Instant;
    due_at: Instant | null;
    state: 'open' | 'snoozed' | 'done';
    snoozed_until: LocalDate | null;
    outcome_code: string | null;
    outcome: string | null;
    ended_by: AccountId | null;
    ended_by_name: string | null;
    ended_at: Instant | null;
  };
  worklist_event: {
    patient_id: PatientId;
    event_id: string;
    card_id: Id<'CardId'>;
    kind: 'done' | 'snooze' | 'hand-over' | 'reopen';
    at: Instant;
    by: AccountId;
    by_name: string;
    words: string | null;
  };
  contact: {
    patient_id: PatientId;
    contact_id: string;
    at: Instant;
    channel: string;
    by: AccountId;
    by_name: string;
    words: string | null;
  };
};
