import type { Generated } from 'kysely';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, LocalDate, TimeZone } from '#kernel';

/** The tables this room owns. No other room names them. */
export type ProfileTables = {
  site: SiteRow;
  patient: PatientRow;
  patient_change: {
    patient_id: PatientId;
    change_id: string;
    changed_at: Instant;
    changed_by: AccountId;
    was: unknown;
    became: unknown;
  };
  profile_fact: {
    patient_id: PatientId;
    fact_id: Id<'FactId'>;
    name: string;
    value: unknown;
    holds_from: LocalDate | null;
    source: string;
    recorded_at: Instant;
    recorded_by: AccountId | null;
  };
  import_batch: {
    batch_id: Id<'BatchId'>;
    site_id: SiteId;
    file_name: string;
    imported_by: AccountId;
    imported_at: Instant;
    taken: number;
    refused: number;
    report: unknown;
  };
};

export type SiteRow = {
  site_id: SiteId;
  name: string;
  country: string;
  time_zone: TimeZone;
  phone: string | null;
  safety_profile: Generated<string>;
  live_since: Instant | null;
};

export type PatientRow = {
  patient_id: PatientId;
  site_id: SiteId;
  record_number: string | null;
  given_name: string;
  family_name: string;
  birth_date: LocalDate;
  sex: 'F' | 'M' | 'X' | null;
  language: string;
  reading: 'standard' | 'plain';
  interpreter_needed: boolean;
  phone: string | null;
  email: string | null;
  time_zone: TimeZone;
  registered_at: Instant;
  registered_by: AccountId;
  left_at: Instant | null;
};
