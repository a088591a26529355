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
