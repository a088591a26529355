import type { PatientId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';

type Rating = number | null;

/** The table this room owns. No other room names it. */
export type DiaryTables = {
  diary_entry: {
    patient_id: PatientId;
    day: LocalDate;
    op_id: Id<'OpId'>;
    entry_id: Id<'DiaryEntryId'>;
    recorded_at: Instant;
    received_at: Instant;
    device_seq: number;
    device: number;
    pain: Rating;
    in_the_way: Rating;
    mood: Rating;
    sleep: Rating;
    energy: Rating;
    back_filled: boolean;
    note: string | null;
    sites: Readonly<Record<string, number>> | null;
  };
};
