import type { Generated } from 'kysely';
import type { AccountId, PatientId, SiteId } from '#access';
import type {
  Channel,
  LeftOut,
  NotSent,
  OccurrenceState,
  Part,
  StudyLicence,
  StudyStop,
} from '#assignment';
import type { Schedule } from '#calendar';
import type { Id, Instant, LocalDate } from '#kernel';

/** The tables this room owns. No other room names them. */
export type AssignmentTables = {
  assignment: {
    patient_id: PatientId;
    assignment_id: Id<'AssignmentId'>;
    site_id: SiteId;
    kind: 'battery' | 'instrument';
    what: string;
    why: string;
    shares_score: boolean;
    assigned_by: AccountId;
    assigned_by_name: string;
    assigned_at: Instant;
    ended_at: Instant | null;
    ended_by_name: string | null;
    ended_because: string | null;
    next_at: Instant | null;
    study_id: Id<'StudyId'> | null;
    measure_id: Id<'MeasureId'> | null;
    study_stop: StudyStop | null;
  };
  assignment_version: {
    patient_id: PatientId;
    assignment_id: Id<'AssignmentId'>;
    version: number;
    schedule: Schedule;
    anchors: readonly LocalDate[];
    from_day: LocalDate;
    reason: string | null;
    made_by: AccountId;
    made_by_name: string;
    made_at: Instant;
    measure_version: number | null;
  };
  occurrence: {
    patient_id: PatientId;
    occurrence_id: Id<'OccurrenceId'>;
    assignment_id: Id<'AssignmentId'>;
    site_id: SiteId;
    version: number;
    due_day: LocalDate;
    opens_day: LocalDate;
    closes_day: LocalDate;
    opens_at: Instant;
    closes_at: Instant;
    state: OccurrenceState;
    settled_at: Instant | null;
    parts: readonly Part[];
    left_out: readonly LeftOut[];
    first_seen_at: Instant | null;
    consent_version: number | null;
  };
  reminder: {
    patient_id: PatientId;
    reminder_id: Id<'ReminderId'>;
    occurrence_id: Id<'OccurrenceId'>;
    site_id: SiteId;
    number: number;
    channel: Channel;
    intended_for: Instant;
    claimed_at: Instant | null;
    sent_at: Instant | null;
    delivered_at: Instant | null;
    opened_at: Instant | null;
    answered_at: Instant | null;
    not_sent: NotSent | null;
  };
  study_measure: {
    site_id: Generated<SiteId>;
    measure_id: Id<'MeasureId'>;
    study_id: Id<'StudyId'>;
    kind: 'battery' | 'instrument';
    what: string;
    why: string;
    shares_score: boolean;
    licences: readonly StudyLicence[];
    added_by: AccountId;
    added_by_name: string;
    added_at: Instant;
    ended_at: Instant | null;
    ended_by_name: string | null;
    ended_because: string | null;
  };
  study_measure_version: {
    site_id: Generated<SiteId>;
    measure_id: Id<'MeasureId'>;
    version: number;
    schedule: Schedule;
    reason: string | null;
    made_by: AccountId;
    made_by_name: string;
    made_at: Instant;
  };
};
