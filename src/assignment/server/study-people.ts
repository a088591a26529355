import type { PatientId, SiteId } from '#access';
import type { Database, Reader } from '#database/server';
import { addHours, type Id, type Instant } from '#kernel';
import { standingOf } from '#research';
import { type ConsentRow, consentReader, type Study, studyReader, wordOf } from '#research/server';
import { bringUpToDate } from './look.ts';
import type { AssignmentTables } from './tables.ts';

export type OfSite = { readonly siteId: SiteId; readonly studyId: Id<'StudyId'> };

/** People whose consent is in force, of the site in scope. */
export async function takingPart(db: Reader, study: Study): Promise<readonly PatientId[]> {
  return (await agreedTo(db, study)).map(({ patient_id }) => patient_id);
}

async function agreedTo(db: Reader, study: Study): Promise<readonly ConsentRow[]> {
  const latest = await consentReader(db).latest(study.studyId);
  return latest.filter((row) => standingOf([wordOf(row)], study.needed).is === 'in-force');
}

/** Whom nothing may be asked stays without an assignment, and is not looked at for ever. */
const waitsAtMostHours = 24;

/** Everybody whom a study asks or asked anything, or who agreed to it once. */
async function reachedBy(db: Reader, { siteId, studyId }: OfSite): Promise<readonly PatientId[]> {
  const asked = await db
    .withTables<AssignmentTables>()
    .selectFrom('assignment')
    .select('patient_id')
    .distinct()
    .where('site_id', '=', siteId)
    .where('study_id', '=', studyId)
    .execute();
  const latest = await consentReader(db).latest(studyId);
  const agreed = latest.filter(({ said }) => said === 'agreed');
  return [...new Set([...asked, ...agreed].map(({ patient_id }) => patient_id))];
}

/**
 * A study or what it asks has changed: everybody it reaches is looked at afresh, each in a transaction of
 * their own. Their assignments are woken first, so that the clock does what a server that dies leaves.
 */
export async function studyChanged(database: Database, of: OfSite, now: Instant): Promise<void> {
  const { siteId, studyId } = of;
  await database.write({ system: 'a study has changed' }, (trx) =>
    trx
      .withTables<AssignmentTables>()
      .updateTable('assignment')
      .set({ next_at: now })
      .where('site_id', '=', siteId)
      .where('study_id', '=', studyId)
      .execute(),
  );
  const people = await database.read({ siteId }, (db) => reachedBy(db, of));
  const failed: unknown[] = [];
  for (const patientId of people) {
    try {
      await database.write({ patientId }, (trx) => bringUpToDate(trx, patientId, now));
    } catch (error) {
      // One broken record keeps nobody from being asked no more; it is said once everybody was looked at.
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'People of a study were not reached');
}

/** People who agreed and are not asked yet what their study asks: a server died before it got to them. */
export async function waitingForStudy(db: Reader, now: Instant): Promise<readonly PatientId[]> {
  const measures = await db
    .withTables<AssignmentTables>()
    .selectFrom('study_measure')
    .select(['study_id', 'measure_id', 'added_at'])
    .where('ended_at', 'is', null)
    .execute();
  const since = addHours(now, -waitsAtMostHours);
  const waiting = new Set<PatientId>();
  for (const { study_id: studyId, measure_id: measureId, added_at: addedAt } of measures) {
    const study = await studyReader(db).one(studyId);
    if (study?.state !== 'open') continue;
    const asked = await db
      .withTables<AssignmentTables>()
      .selectFrom('assignment')
      .select('patient_id')
      .where('measure_id', '=', measureId)
      .execute();
    const has = new Set<string>(asked.map(({ patient_id }) => patient_id));
    for (const { patient_id: patientId, at } of await agreedTo(db, study)) {
      if (!has.has(patientId) && (addedAt > since || at > since)) waiting.add(patientId);
    }
  }
  return [...waiting];
}
