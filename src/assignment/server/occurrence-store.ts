import type { PatientId, SiteId } from '#access';
import type { KeptOccurrence, LeftOut, Part } from '#assignment';
import type { Reader } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { AssignmentTables } from './tables.ts';

export type Occurrence = KeptOccurrence & {
  readonly patientId: PatientId;
  readonly assignmentId: Id<'AssignmentId'>;
  readonly siteId: SiteId;
  readonly settledAt: Instant | null;
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  /** The text of the study that was agreed to when it opened; null: of no study. */
  readonly consentVersion: number | null;
};

/** The latest of each person; ten years of weekly questions. */
const occurrencesMax = 600;

export function occurrenceReader(db: Reader) {
  const tables = db.withTables<AssignmentTables>();
  const all = (patientId: PatientId) =>
    tables.selectFrom('occurrence').selectAll().where('patient_id', '=', patientId);
  return {
    /** Newest first. */
    all: async (patientId: PatientId): Promise<readonly Occurrence[]> => {
      const rows = await all(patientId)
        .orderBy('opens_day', 'desc')
        .orderBy('occurrence_id', 'desc')
        .limit(occurrencesMax)
        .execute();
      return rows.map(occurrenceOf);
    },
    open: async (patientId: PatientId): Promise<readonly Occurrence[]> =>
      (await all(patientId).where('state', '=', 'open').orderBy('closes_at').execute()).map(
        occurrenceOf,
      ),
    answeredSince: async (patientId: PatientId, since: Instant): Promise<readonly Occurrence[]> =>
      (
        await all(patientId)
          .where('state', '=', 'answered')
          .where('settled_at', '>=', since)
          .orderBy('settled_at', 'desc')
          .execute()
      ).map(occurrenceOf),
    one: async (
      patientId: PatientId,
      occurrenceId: Id<'OccurrenceId'>,
    ): Promise<Occurrence | null> => {
      const row = await all(patientId).where('occurrence_id', '=', occurrenceId).executeTakeFirst();
      return row === undefined ? null : occurrenceOf(row);
    },
  };
}

function occurrenceOf(row: AssignmentTables['occurrence']): Occurrence {
  return {
    patientId: row.patient_id,
    occurrenceId: row.occurrence_id,
    assignmentId: row.assignment_id,
    siteId: row.site_id,
    version: row.version,
    due: row.due_day,
    opens: row.opens_day,
    closes: row.closes_day,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    state: row.state,
    settledAt: row.settled_at,
    parts: row.parts,
    leftOut: row.left_out,
    consentVersion: row.consent_version,
  };
}
