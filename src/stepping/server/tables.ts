import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';

/** The tables this room owns. No other room names them. */
export type SteppingTables = {
  free_places: {
    site_id: SiteId;
    entry_id: Id<'FreePlacesId'>;
    service: string;
    places: number;
    next_free: LocalDate | null;
    words: string | null;
    day: LocalDate;
    at: Instant;
    by: AccountId;
    by_name: string;
  };
  step_preference: {
    patient_id: PatientId;
    preference_id: Id<'StepPreferenceId'>;
    step: number;
    preferred: string | null;
    vetoed: string | null;
    words: string | null;
    at: Instant;
    by: AccountId;
    by_name: string;
  };
  psychiatric_consultation: {
    patient_id: PatientId;
    consultation_id: Id<'ConsultationId'>;
    day: LocalDate;
    words: string | null;
    at: Instant;
    by: AccountId;
    by_name: string;
  };
};

/** Who records something, and when. */
export type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };
