import type { PatientId, SiteId } from '#access';
import type { Instant, LocalDate, Text } from '#kernel';
import type { Stage } from '#registry';

/** The table this room owns. No other room names it. */
export type RegistryTables = { caseload_row: CaseloadRow };

export type CaseloadRow = Identity & Care & Courses & Diary & Contacts & { changed_at: Instant };

/** Each part is written by what it follows from, and nothing else. */
export type Identity = {
  patient_id: PatientId;
  site_id: SiteId;
  name: string;
  sort_name: string;
  /** A tsvector as PostgreSQL writes it: words in quotes. */
  search_words: string;
  birth_date: LocalDate;
  language: string;
};

export type Care = {
  stage: Stage;
  step: number | null;
  step_from: LocalDate | null;
  attention: number;
  attention_why: Text | null;
  open_findings: number;
  next_due_at: Instant | null;
};

export type Courses = {
  peg_first: number | null;
  peg_latest: number | null;
  peg_first_day: LocalDate | null;
  peg_latest_day: LocalDate | null;
  peg_answered: readonly [number, number] | null;
  phq_first: number | null;
  phq_latest: number | null;
  phq_first_day: LocalDate | null;
  phq_latest_day: LocalDate | null;
  phq_answered: readonly [number, number] | null;
  gad_first: number | null;
  gad_latest: number | null;
  gad_first_day: LocalDate | null;
  gad_latest_day: LocalDate | null;
  gad_answered: readonly [number, number] | null;
  sleep_first: number | null;
  sleep_latest: number | null;
  sleep_first_day: LocalDate | null;
  sleep_latest_day: LocalDate | null;
  sleep_answered: readonly [number, number] | null;
  improved: boolean | null;
};

export type Diary = {
  pain_weeks: number[];
  mood_weeks: number[];
  sleep_weeks: number[];
  weeks_until: LocalDate | null;
  last_diary_day: LocalDate | null;
};

export type Contacts = { last_contact_at: Instant | null };
