import type { PatientId } from '#access';
import type { Coming, LeftOut, OccurrenceState, Part } from '#assignment';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { Occurrence } from './occurrence-store.ts';
import type { AssignmentTables } from './tables.ts';

type Of = Pick<Occurrence, 'patientId' | 'assignmentId' | 'siteId'>;

type New = Coming & {
  readonly occurrenceId: Id<'OccurrenceId'>;
  readonly state: OccurrenceState;
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  readonly consentVersion?: number | null;
};

export function occurrenceWriter(trx: Writer) {
  const tables = trx.withTables<AssignmentTables>();
  const settle = async (
    patientId: PatientId,
    ids: readonly Id<'OccurrenceId'>[],
    state: OccurrenceState,
    at: Instant | null,
  ): Promise<void> => {
    if (ids.length === 0) return;
    await tables
      .updateTable('occurrence')
      .set({ state, settled_at: at })
      .where('patient_id', '=', patientId)
      .where('occurrence_id', 'in', ids)
      .execute();
  };
  return {
    settle,
    /** A day that is there already stays as it is. */
    open: async (of: Of, made: readonly New[], now: Instant): Promise<void> => {
      if (made.length === 0) return;
      await tables
        .insertInto('occurrence')
        .values(made.map((one) => rowOf(of, one, now)))
        .onConflict((clash) =>
          clash.columns(['patient_id', 'assignment_id', 'due_day']).doNothing(),
        )
        .execute();
    },
    /** The first look counts. */
    seen: async (
      patientId: PatientId,
      occurrenceId: Id<'OccurrenceId'>,
      at: Instant,
    ): Promise<void> => {
      await tables
        .updateTable('occurrence')
        .set({ first_seen_at: at })
        .where('patient_id', '=', patientId)
        .where('occurrence_id', '=', occurrenceId)
        .where('first_seen_at', 'is', null)
        .execute();
    },
  };
}

const rowOf = (of: Of, one: New, now: Instant): AssignmentTables['occurrence'] => ({
  patient_id: of.patientId,
  occurrence_id: one.occurrenceId,
  assignment_id: of.assignmentId,
  site_id: of.siteId,
  version: one.version,
  due_day: one.due,
  opens_day: one.opens,
  closes_day: one.closes,
  opens_at: one.opensAt,
  closes_at: one.closesAt,
  state: one.state,
  settled_at: one.state === 'open' ? null : now,
  parts: one.parts,
  left_out: one.leftOut,
  first_seen_at: null,
  consent_version: one.consentVersion ?? null,
});
