import type { AccountId, PatientId, SiteId, StaffRole } from '#access';
import type { Id, Instant, LocalDate, Text } from '#kernel';
import type { LineChange, SafetyLine, ScreenMode } from '#safety';

/** A crisis contact as a person in need sees it. */
export type ContactAsShown = {
  readonly label: Text;
  readonly phone: string | null;
  readonly textNumber: string | null;
  readonly hours: Text | null;
};

/** The tables this room owns. No other room names them. */
export type SafetyTables = {
  crisis_contact: {
    contact_id: Id<'CrisisContactId'>;
    site_id: SiteId;
    country: string;
    label: Text;
    phone: string | null;
    text_number: string | null;
    hours: Text | null;
    position: number;
    verified_by: AccountId | null;
    verified_at: Instant | null;
    verified_by_name: string | null;
    verified_as: ContactAsShown | null;
    removed_at: Instant | null;
  };
  crisis_contact_check: {
    contact_id: Id<'CrisisContactId'>;
    at: Instant;
    site_id: SiteId;
    by: AccountId;
    by_name: string;
  };
  safety_plan: {
    patient_id: PatientId;
    version: number;
    change_id: Id<'SafetyPlanChangeId'>;
    lines: readonly SafetyLine[];
    changes: readonly LineChange[];
    at: Instant;
    by: AccountId;
    by_name: string;
    by_kind: 'staff' | 'patient';
    together: boolean;
  };
  safety_alert: AlertRow;
  safety_screen: {
    patient_id: PatientId;
    screen_id: Id<'ScreenId'>;
    alert_id: Id<'AlertId'>;
    instrument: string;
    instrument_version: number;
    language: string;
    mode: ScreenMode;
    answers: Readonly<Record<string, number | null>>;
    asked_by: AccountId;
    asked_by_name: string;
    asked_at: Instant;
  };
  safety_contact: {
    patient_id: PatientId;
    contact_id: Id<'SafetyContactId'>;
    reached: boolean;
    engaged: boolean;
    words: string;
    at: Instant;
    by: AccountId;
    by_name: string;
  };
  crisis_discharge: {
    patient_id: PatientId;
    discharge_id: Id<'CrisisDischargeId'>;
    discharged_on: LocalDate;
    place: 'emergency' | 'ward';
    words: string | null;
    recorded_at: Instant;
    recorded_by: AccountId;
    recorded_by_name: string;
  };
  calls_on_leaving: {
    patient_id: PatientId;
    entry_id: string;
    caller: AccountId | null;
    caller_name: string | null;
    caller_role: StaffRole | null;
    outcome: string | null;
    words: string | null;
    at: Instant;
    by: AccountId;
    by_name: string;
  };
  safety_event: {
    patient_id: PatientId;
    event_id: string;
    alert_id: Id<'AlertId'>;
    kind: string;
    at: Instant;
    by: AccountId | null;
    by_name: string | null;
    words: string | null;
  };
};

export type AlertRow = {
  patient_id: PatientId;
  alert_id: Id<'AlertId'>;
  site_id: SiteId;
  finding_id: Id<'FindingId'>;
  state: 'open' | 'acknowledged' | 'closed';
  opened_at: Instant;
  acknowledge_by: Instant;
  close_by: Instant;
  escalation_level: number;
  acknowledged_at: Instant | null;
  acknowledged_by: AccountId | null;
  acknowledged_by_name: string | null;
  closed_at: Instant | null;
  closed_by: AccountId | null;
  closed_by_name: string | null;
  outcome_code: string | null;
  outcome: string | null;
};
