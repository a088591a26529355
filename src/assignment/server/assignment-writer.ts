import type { ScheduleVersion } from '#assignment';
import type { Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { Assignment, By, OfStudy } from './assignment-store.ts';
import type { AssignmentTables } from './tables.ts';

type Which = Pick<Assignment, 'patientId' | 'assignmentId'>;

export type NewAssignment = Pick<
  Assignment,
  'patientId' | 'assignmentId' | 'siteId' | 'what' | 'why' | 'sharesScore'
> & { readonly study?: Pick<OfStudy, 'studyId' | 'measureId'> };

export function assignmentWriter(trx: Writer) {
  const tables = trx.withTables<AssignmentTables>();
  return {
    /** False when an assignment with this id, or of this measure of a study, is there already. */
    add: async (made: NewAssignment, by: By): Promise<boolean> => {
      const row = await tables
        .insertInto('assignment')
        .values(rowOf(made, by))
        .onConflict((clash) => clash.doNothing())
        .returning('assignment_id')
        .executeTakeFirst();
      return row !== undefined;
    },
    addVersion: async (
      which: Which,
      made: ScheduleVersion,
      reason: string | null,
      by: By,
      measureVersion: number | null = null,
    ): Promise<void> => {
      await tables
        .insertInto('assignment_version')
        .values({ ...versionRow(which, made, by), reason, measure_version: measureVersion })
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

const versionRow = (
  { patientId, assignmentId }: Which,
  { version, schedule, anchors, fromDay }: ScheduleVersion,
  by: By,
) => ({
  patient_id: patientId,
  assignment_id: assignmentId,
  version,
  schedule,
  anchors,
  from_day: fromDay,
  made_by: by.accountId,
  made_by_name: by.name,
  made_at: by.at,
});

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
  study_id: made.study?.studyId ?? null,
  measure_id: made.study?.measureId ?? null,
  study_stop: null,
});
