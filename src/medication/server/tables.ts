import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';
import type {
  BloodPressure,
  HealthName,
  ListedMedicine,
  MedicineBody,
  MedicineReview,
  ReviewAnswer,
  Taper,
  TaperBody,
} from '#medication';

/** The tables this room owns. No other room names them. */
export type MedicationTables = {
  medicine: {
    patient_id: PatientId;
    medicine_id: Id<'MedicineId'>;
    version: number;
    newest: boolean;
    state: ListedMedicine['state'];
    content: MedicineBody;
    changed_on: LocalDate | null;
    changed_up: boolean | null;
    stopped_on: LocalDate | null;
    stop_reason: ListedMedicine['stopReason'];
    change_kind: ListedMedicine['changeKind'];
    change_words: string | null;
    said_at: Instant;
    changed_at: Instant;
    changed_by: AccountId;
    changed_by_name: string;
  };
  medicine_review: {
    patient_id: PatientId;
    review_id: Id<'MedicineReviewId'>;
    day: LocalDate;
    asked: MedicineReview['asked'];
    nothing_else: boolean | null;
    whole_list: boolean;
    words: string | null;
    at: Instant;
    by_account: AccountId;
    by_name: string;
  };
  medicine_answer: {
    patient_id: PatientId;
    review_id: Id<'MedicineReviewId'>;
    medicine_id: Id<'MedicineId'>;
    answer: ReviewAnswer;
    words: string | null;
  };
  health_record: {
    patient_id: PatientId;
    record_id: Id<'HealthRecordId'>;
    name: HealthName;
    value: number | boolean | BloodPressure | null;
    unit: string | null;
    day: LocalDate;
    at: Instant;
    by_account: AccountId;
    by_name: string;
    withdrawn_at: Instant | null;
    withdrawn_by_name: string | null;
    withdrawn_because: string | null;
  };
  medicine_taper: {
    patient_id: PatientId;
    taper_id: Id<'TaperId'>;
    version: number;
    newest: boolean;
    medicine_id: Id<'MedicineId'>;
    state: Taper['state'];
    content: TaperBody;
    changed_at: Instant;
    changed_by: AccountId;
    changed_by_name: string;
    change_words: string | null;
  };
  medicine_note: {
    patient_id: PatientId;
    note_id: Id<'MedicineNoteId'>;
    medicine_id: Id<'MedicineId'> | null;
    kind: 'otherwise' | 'stopped' | 'effect' | 'question';
    words: string;
    at: Instant;
    seen_at: Instant | null;
    seen_by_name: string | null;
  };
  site_medicine_name: {
    site_id: SiteId;
    name_id: Id<'MedicineNameId'>;
    version: number;
    newest: boolean;
    name: string;
    same_as: string | null;
    class: string | null;
    code: string | null;
    retired: boolean;
    changed_at: Instant;
    changed_by: AccountId;
    changed_by_name: string;
  };
};

/** Who changed something, and when, as every change keeps it. */
export type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };
