import type { AccountId, PatientId, SiteId } from '#access';
import type { Typed } from '#entry';
import type { Id, Instant, LocalDate } from '#kernel';

/** The tables this room owns. No other room names them. */
export type EntryTables = {
  paper_form: PaperFormRow;
  score_to_weigh: { patient_id: PatientId; asked_at: Instant };
  score_import: {
    site_id: SiteId;
    batch_id: Id<'BatchId'>;
    file_name: string;
    source: string;
    imported_by: AccountId;
    imported_at: Instant;
    taken: number;
    refused: number;
    report: unknown;
  };
};

export type PaperFormRow = {
  patient_id: PatientId;
  form_id: Id<'PaperFormId'>;
  site_id: SiteId;
  instrument: string;
  instrument_version: number;
  language: string;
  filled_on: LocalDate;
  answers: Typed;
  entered_by: AccountId;
  entered_by_name: string;
  entered_at: Instant;
  withdrawn_at: Instant | null;
  withdrawn_by: AccountId | null;
  withdrawn_by_name: string | null;
};
