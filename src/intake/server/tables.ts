import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant } from '#kernel';

/** The tables this room owns. The accounts room makes and opens links, because they open a door. */
export type IntakeTables = {
  intake_link: {
    patient_id: PatientId;
    link_id: Id<'IntakeLinkId'>;
    site_id: SiteId;
    channel: string;
    sent_by: AccountId;
    sent_at: Instant;
    expires_at: Instant;
    first_opened_at: Instant | null;
    revoked_at: Instant | null;
  };
  intake: IntakeRow;
  answer: AnswerRow;
};

export type IntakeRow = {
  patient_id: PatientId;
  intake_id: Id<'IntakeId'>;
  site_id: SiteId;
  reason: string | null;
  question: string | null;
  opened_at: Instant;
  first_answer_at: Instant | null;
  last_answer_at: Instant | null;
  submitted_at: Instant | null;
  sections_done: number;
  sections_total: number;
};

export type AnswerRow = {
  patient_id: PatientId;
  answer_id: Id<'AnswerId'>;
  occasion_id: string;
  item: string;
  value: unknown;
  mode: 'self' | 'assisted' | 'telephone' | 'kiosk' | 'paper';
  language: string;
  answered_at: Instant;
  received_at: Instant;
  entered_by: AccountId | null;
};
