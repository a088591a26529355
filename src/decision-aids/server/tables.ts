import type { AccountId, PatientId } from '#access';
import type { ValueAtStake } from '#decision-aids';
import type { Id, Instant, LocalDate } from '#kernel';

/** The tables this room owns. No other room names them. */
export type DecisionAidTables = {
  decision_aid_use: {
    patient_id: PatientId;
    use_id: Id<'DecisionAidUseId'>;
    aid: string;
    aid_version: number;
    ranked: readonly ValueAtStake[];
    choice: string | null;
    words: string | null;
    day: LocalDate;
    at: Instant;
    by: AccountId;
    by_name: string;
  };
};
