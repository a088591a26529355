import type { PatientId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';

/** The tables this room owns. No other room names them. */
export type MeasureTables = {
  score: {
    patient_id: PatientId;
    score_id: Id<'ScoreId'>;
    occasion_id: string;
    instrument: string;
    instrument_version: string;
    day: LocalDate;
    status: 'scored' | 'prorated' | 'no-score';
    value: number | null;
    result: unknown;
    mode: string;
    scored_at: Instant;
    withdrawn_at: Instant | null;
  };
  measure_latest: {
    patient_id: PatientId;
    instrument: string;
    first_day: LocalDate;
    first_value: number;
    previous_day: LocalDate | null;
    previous_value: number | null;
    latest_day: LocalDate;
    latest_value: number;
    latest_band: string | null;
    /** Given and asked; null unless the latest score is prorated. */
    latest_answered: readonly [number, number] | null;
    readings: number;
  };
};
