import type { Generated } from 'kysely';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Afterwards, StudyState, StudyWords } from '#research';

export type StudyId = Id<'StudyId'>;

/** The tables this room owns. No other room names them. */
export type ResearchTables = {
  study: {
    site_id: Generated<SiteId>;
    study_id: StudyId;
    title: string;
    run_by: string;
    contact: string;
    ethics_reference: string;
    ethics_on: LocalDate;
    state: StudyState;
    opened_at: Instant | null;
    closed_at: Instant | null;
    made_by: AccountId;
    made_by_name: string;
    made_at: Instant;
    changed_by_name: string;
    changed_at: Instant;
  };
  study_text: {
    site_id: Generated<SiteId>;
    study_id: StudyId;
    version: number;
    language: string;
    words: StudyWords;
    asks_again: boolean;
    reason: string | null;
    made_by: AccountId;
    made_by_name: string;
    made_at: Instant;
  };
  study_consent: {
    patient_id: PatientId;
    consent_id: Id<'ConsentId'>;
    site_id: SiteId;
    study_id: StudyId;
    said: 'agreed' | 'declined' | 'left';
    how: 'phone' | 'paper' | 'told';
    text_version: number | null;
    language: string | null;
    name: string | null;
    on_day: LocalDate;
    afterwards: Afterwards | null;
    participant: Id<'ParticipantId'>;
    recorded_by: AccountId | null;
    recorded_by_name: string | null;
    said_at: Instant;
    at: Instant;
  };
};
