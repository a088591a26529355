import type { AccountId, PatientId, SiteId } from '#access';
import type { ReferralView } from '#intake';
import type { Id, Instant, LocalDate } from '#kernel';

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
  unkept_alarm: {
    patient_id: PatientId;
    entry_id: string;
    said: string;
    heard_at: Instant;
  };
  referral: ReferralRow;
};

export type ReferralRow = {
  patient_id: PatientId;
  referral_id: Id<'ReferralId'>;
  site_id: SiteId;
  received_on: LocalDate;
  referrer_name: string;
  referrer_role: string | null;
  referrer_contact: string | null;
  reason: string;
  question: string | null;
  consent_on: LocalDate | null;
  care_team: ReferralView['careTeam'];
  recorded_by: AccountId;
  recorded_by_name: string;
  recorded_at: Instant;
  decision: 'accepted' | 'declined' | null;
  decision_reason: string | null;
  decided_by: AccountId | null;
  decided_by_name: string | null;
  decided_at: Instant | null;
  told_how: string | null;
  told_by_name: string | null;
  told_at: Instant | null;
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
  mode: 'self' | 'assisted' | 'telephone' | 'kiosk' | 'paper' | 'record';
  language: string;
  answered_at: Instant;
  received_at: Instant;
  entered_by: AccountId | null;
};
