import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';
import type { RecordFault } from '../../record/fault.ts';
import type { RecordItem } from '../../record/item.ts';
import type { Written } from './written.ts';

/** The tables this room owns. No other room names them. */
export type ExchangeTables = {
  other_record: {
    patient_id: PatientId;
    record_id: Id<'OtherRecordId'>;
    site_id: SiteId;
    came_by: 'file' | 'server';
    source: string;
    made_on: LocalDate | null;
    faults: readonly RecordFault[];
    read_at: Instant;
    read_by: AccountId;
    read_by_name: string;
  };
  other_record_line: {
    patient_id: PatientId;
    record_id: Id<'OtherRecordId'>;
    line_id: Id<'RecordLineId'>;
    place: number;
    content: RecordItem;
    decision: 'taken' | 'left' | null;
    decided_at: Instant | null;
    decided_by: AccountId | null;
    decided_by_name: string | null;
    written: readonly Written[] | null;
  };
  other_record_fetch: FetchRow;
  record_server: ServerRow;
};

export type FetchRow = {
  patient_id: PatientId;
  fetch_id: Id<'RecordFetchId'>;
  site_id: SiteId;
  state: 'waiting' | 'running' | 'done' | 'failed';
  step: string;
  resources: number;
  fault_code: string | null;
  fault_words: string | null;
  asked_at: Instant;
  asked_by: AccountId;
  asked_by_name: string;
  ended_at: Instant | null;
};

export type ServerRow = {
  site_id: SiteId;
  version: number;
  newest: boolean;
  in_use: boolean;
  name: string;
  base_url: string;
  client_id: string;
  identifier_system: string;
  own_network: boolean;
  key_id: string;
  public_key: Readonly<Record<string, unknown>>;
  sealed_key: string;
  set_at: Instant;
  set_by: AccountId;
  set_by_name: string;
};

/** Who does something, and when. */
export type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };
