import type { StudyStop } from '#assignment';
import type { Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { Assignment } from './assignment-store.ts';
import type { AssignmentTables } from './tables.ts';

/** A study asks this person no more from now on, or again (null). */
export async function setStudyStop(
  trx: Writer,
  { patientId, assignmentId }: Pick<Assignment, 'patientId' | 'assignmentId'>,
  stop: StudyStop | null,
  now: Instant,
): Promise<void> {
  await trx
    .withTables<AssignmentTables>()
    .updateTable('assignment')
    .set({ study_stop: stop, ended_at: stop === null ? null : now })
    .where('patient_id', '=', patientId)
    .where('assignment_id', '=', assignmentId)
    .execute();
}
