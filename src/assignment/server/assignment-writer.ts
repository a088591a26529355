import type { ScheduleVersion } from '#assignment';
import type { Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { Assignment, By } from './assignment-store.ts';
import type { AssignmentTables } from './tables.ts';

type Which = Pick<Assignment, 'patientId' | 'assignmentId'>;

export type NewAssignment = Pick<
  Assignment,
  'patientId' | 'assignmentId' | 'siteId' | 'what' | 'why' | 'sharesScore'
>;

export function assignmentWriter(trx: Writer) {
  const tables = trx.withTables<AssignmentTables>();
  return {
    /** False when an assignment with this id is there already. */
    add: async (made: NewAssignment, by: By): Promise<boolean> => {
      const row = await tables
        .insertInto('assignment')
        .values(rowOf(made, by))
        .onConflict((clash) => clash.columns(['patient_id', 'assignment_id']).doNothing())
        .returning('assignment_id')
        .executeTakeFirst();
      return row !== undefined;
    },
    addVersion: async (
      { patientId, assignmentId }: Which,
      { version, schedule, anchors, fromDay }: ScheduleVersion,
      reason: string | null,
      by: By,
    ): Promise<void> => {
      await tables
        .insertInto('assignment_version')
        .values({
          patient_id: patientId,
          assignment_id: assignmentId,
          version,
          schedule,
          anchors,
          from_day: fromDay,
          reason,
          made_by: by.accountId,
          made_by_name: by.name,
          made_at: by.at,
        })
        .execute();
    },
    /** null: the stop is taken back. */
    end: async (
      { patientId, assignmentId }: Which,
      ending: { readonly at: Instant; readonly byName: string; readonly because: string } | null,
    ): Promise<void> => {
      await tables
        .updateTable('assignment')
        .set({
          ended_at: ending?.at ?? null,
          ended_by_name: ending?.byName ?? null,
          ended_because: ending?.because ?? null,
        })
        .where('patient_id', '=', patientId)
        .where('assignment_id', '=', assignmentId)
        .execute();
    },
    nextAt: async ({ patientId, assignmentId }: Which, at: Instant | null): Promise<void> => {
      await tables
        .updateTable('assignment')
        .set({ next_at: at })
        .where('patient_id', '=', patientId)
        .where('assignment_id', '=', assignmentId)
        .execute();
    },
  };
}

const rowOf = (made: NewAssignment, by: By): AssignmentTables['assignment'] => ({
  patient_id: made.patientId,
  assignment_id: made.assignmentId,
  site_id: made.siteId,
  kind: made.what.kind,
  what: made.what.id,
  why: made.why,
  shares_score: made.sharesScore,
  assigned_by: by.accountId,
  assigned_by_name: by.name,
  assigned_at: by.at,
  ended_at: null,
  ended_by_name: null,
  ended_because: null,
  next_at: null,
});
