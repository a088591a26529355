import type { Generated } from 'kysely';
import type { PatientId } from '#access';
import type { Id, Instant } from '#kernel';

/** The tables this room owns. No other room names them. */
export type SyncTables = {
  device: {
    patient_id: PatientId;
    device: number;
    device_id: Id<'DeviceId'>;
    last_seq: number;
    gap_since: Instant | null;
    /** The hole lies between these two numbers; null: there is none. */
    gap_after: Generated<number | null>;
    gap_before: Generated<number | null>;
    seen_at: Instant;
  };
  operation: {
    patient_id: PatientId;
    op_id: Id<'OpId'>;
    kind: string;
    body_hash: Buffer;
    answer: unknown;
    received_at: Instant;
  };
};
