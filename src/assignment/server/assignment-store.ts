import type { AccountId, PatientId, SiteId } from '#access';
import type { ScheduleVersion, StudyStop, What } from '#assignment';
import { keptSchedule } from '#assignment';
import type { Reader } from '#database/server';
import type { Id, Instant } from '#kernel';
import { grouped } from './grouped.ts';
import type { AssignmentTables } from './tables.ts';

export type By = { readonly accountId: AccountId; readonly name: string; readonly at: Instant };

export type KeptVersion = ScheduleVersion & {
  readonly reason: string | null;
  readonly madeByName: string;
  readonly madeAt: Instant;
  /** The version of the study's measure it came from; null: of no study. */
  readonly measureVersion: number | null;
};

/** The study on whose behalf it is asked, and why that asks no more. */
export type OfStudy = {
  readonly studyId: Id<'StudyId'>;
  readonly measureId: Id<'MeasureId'>;
  readonly stop: StudyStop | null;
};

export type Assignment = {
  readonly patientId: PatientId;
  readonly assignmentId: Id<'AssignmentId'>;
  readonly siteId: SiteId;
  readonly what: What;
  readonly why: string;
  readonly sharesScore: boolean;
  readonly assignedByName: string;
  readonly assignedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedByName: string | null;
  readonly endedBecause: string | null;
  readonly study: OfStudy | null;
  readonly versions: readonly KeptVersion[];
};

/** Nobody is asked more than this at a time; ended ones stay readable. */
const assignmentsMax = 200;

export function assignmentReader(db: Reader) {
  const tables = db.withTables<AssignmentTables>();
  const withVersions = (patientId: PatientId, rows: readonly Row[]) =>
    withTheirVersions(db, patientId, rows);
  return {
    /** Running ones first, then ended ones, the latest first. */
    all: async (patientId: PatientId): Promise<readonly Assignment[]> => {
      const rows = await tables
        .selectFrom('assignment')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('ended_at', (order) => order.desc().nullsFirst())
        .orderBy('assigned_at', 'desc')
        .orderBy('assignment_id')
        .limit(assignmentsMax)
        .execute();
      return withVersions(patientId, rows);
    },
    /** Held until the transaction ends, so that the clock and a person's change follow each other. */
    hold: async (patientId: PatientId): Promise<readonly Assignment[]> => {
      const rows = await tables
        .selectFrom('assignment')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where((either) =>
          either.or([either('ended_at', 'is', null), either('next_at', 'is not', null)]),
        )
        .orderBy('assignment_id')
        .forUpdate()
        .execute();
      return withVersions(patientId, rows);
    },
    one: async (
      patientId: PatientId,
      assignmentId: Id<'AssignmentId'>,
      lock = false,
    ): Promise<Assignment | null> => {
      const row = await tables
        .selectFrom('assignment')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('assignment_id', '=', assignmentId)
        .$if(lock, (query) => query.forUpdate())
        .executeTakeFirst();
      return row === undefined ? null : ((await withVersions(patientId, [row]))[0] ?? null);
    },
  };
}

type Row = AssignmentTables['assignment'];

async function withTheirVersions(
  db: Reader,
  patientId: PatientId,
  rows: readonly Row[],
): Promise<readonly Assignment[]> {
  const all = await db
    .withTables<AssignmentTables>()
    .selectFrom('assignment_version')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('version')
    .execute();
  const versions = grouped(all, (row) => row.assignment_id);
  return rows.map((row) => assignmentOf(row, versions.get(row.assignment_id) ?? []));
}

/** What studies ask or asked of a person, held until the transaction ends. */
export async function holdOfStudies(
  db: Reader,
  patientId: PatientId,
): Promise<readonly Assignment[]> {
  const rows = await db
    .withTables<AssignmentTables>()
    .selectFrom('assignment')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('measure_id', 'is not', null)
    .orderBy('assignment_id')
    .forUpdate()
    .execute();
  return withTheirVersions(db, patientId, rows);
}

function assignmentOf(
  row: Row,
  versions: readonly AssignmentTables['assignment_version'][],
): Assignment {
  return {
    patientId: row.patient_id,
    assignmentId: row.assignment_id,
    siteId: row.site_id,
    what: { kind: row.kind, id: row.what },
    why: row.why,
    sharesScore: row.shares_score,
    assignedByName: row.assigned_by_name,
    assignedAt: row.assigned_at,
    endedAt: row.ended_at,
    endedByName: row.ended_by_name,
    endedBecause: row.ended_because,
    study:
      row.study_id === null || row.measure_id === null
        ? null
        : { studyId: row.study_id, measureId: row.measure_id, stop: row.study_stop },
    versions: versions.map((version) => ({
      version: version.version,
      schedule: keptSchedule.parse(version.schedule),
      anchors: version.anchors,
      fromDay: version.from_day,
      reason: version.reason,
      madeByName: version.made_by_name,
      madeAt: version.made_at,
      measureVersion: version.measure_version,
    })),
  };
}
