import { keptSchedule, type MeasureVersion, type StudyMeasure } from '#assignment';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { By } from './assignment-store.ts';
import { grouped } from './grouped.ts';
import type { AssignmentTables } from './tables.ts';

/** A study that asks more than this asks too much. */
const measuresMax = 400;

/** What studies ask; of the site or the patient in scope. */
export function studyMeasureReader(db: Reader) {
  const tables = db.withTables<AssignmentTables>();
  const withVersions = async (rows: readonly Row[]): Promise<readonly StudyMeasure[]> => {
    const ids = rows.map(({ measure_id }) => measure_id);
    if (ids.length === 0) return [];
    const versions = await tables
      .selectFrom('study_measure_version')
      .selectAll()
      .where('measure_id', 'in', ids)
      .orderBy('version')
      .execute();
    const byMeasure = grouped(versions, ({ measure_id }) => measure_id);
    return rows.map((row) => measureOf(row, byMeasure.get(row.measure_id) ?? []));
  };
  const all = () =>
    tables.selectFrom('study_measure').selectAll().orderBy('added_at').orderBy('measure_id');
  return {
    ofStudy: async (studyId: Id<'StudyId'>): Promise<readonly StudyMeasure[]> =>
      withVersions(await all().where('study_id', '=', studyId).execute()),
    ofStudies: async (studyIds: readonly Id<'StudyId'>[]): Promise<readonly StudyMeasure[]> =>
      studyIds.length === 0
        ? []
        : withVersions(await all().where('study_id', 'in', studyIds).limit(measuresMax).execute()),
    one: async (measureId: Id<'MeasureId'>): Promise<StudyMeasure | null> => {
      const rows = await all().where('measure_id', '=', measureId).execute();
      return (await withVersions(rows))[0] ?? null;
    },
  };
}

type NewMeasure = Pick<
  StudyMeasure,
  'measureId' | 'studyId' | 'what' | 'why' | 'sharesScore' | 'licences'
>;

export function studyMeasureWriter(trx: Writer) {
  const tables = trx.withTables<AssignmentTables>();
  return {
    /** False when it is there already. */
    add: async (made: NewMeasure, by: By): Promise<boolean> => {
      const row = await tables
        .insertInto('study_measure')
        .values(rowOf(made, by))
        .onConflict((clash) => clash.doNothing())
        .returning('measure_id')
        .executeTakeFirst();
      return row !== undefined;
    },
    /** False when somebody else made this version first. */
    addVersion: async (
      measureId: Id<'MeasureId'>,
      { version, schedule, reason }: Pick<MeasureVersion, 'version' | 'schedule' | 'reason'>,
      by: By,
    ): Promise<boolean> => {
      const row = await tables
        .insertInto('study_measure_version')
        .values({
          measure_id: measureId,
          version,
          schedule,
          reason,
          made_by: by.accountId,
          made_by_name: by.name,
          made_at: by.at,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('version')
        .executeTakeFirst();
      return row !== undefined;
    },
    end: async (measureId: Id<'MeasureId'>, because: string, by: By): Promise<void> => {
      await tables
        .updateTable('study_measure')
        .set({ ended_at: by.at, ended_by_name: by.name, ended_because: because })
        .where('measure_id', '=', measureId)
        .where('ended_at', 'is', null)
        .execute();
    },
  };
}

const rowOf = (made: NewMeasure, by: By): Row => ({
  measure_id: made.measureId,
  study_id: made.studyId,
  kind: made.what.kind,
  what: made.what.id,
  why: made.why,
  shares_score: made.sharesScore,
  licences: made.licences,
  added_by: by.accountId,
  added_by_name: by.name,
  added_at: by.at,
  ended_at: null,
  ended_by_name: null,
  ended_because: null,
});

type Row = Omit<AssignmentTables['study_measure'], 'site_id'>;
type VersionRow = Omit<AssignmentTables['study_measure_version'], 'site_id'>;

const measureOf = (row: Row, versions: readonly VersionRow[]): StudyMeasure => ({
  measureId: row.measure_id,
  studyId: row.study_id,
  what: { kind: row.kind, id: row.what },
  why: row.why,
  sharesScore: row.shares_score,
  licences: row.licences,
  addedBy: row.added_by,
  addedByName: row.added_by_name,
  addedAt: row.added_at,
  endedAt: row.ended_at,
  endedByName: row.ended_by_name,
  endedBecause: row.ended_because,
  versions: versions.map((version) => ({
    version: version.version,
    schedule: keptSchedule.parse(version.schedule),
    reason: version.reason,
    madeBy: version.made_by,
    madeByName: version.made_by_name,
    madeAt: version.made_at,
  })),
});
