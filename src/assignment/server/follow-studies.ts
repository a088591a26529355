import { uuidv7 } from 'uuidv7';
import type { PatientId, SiteId } from '#access';
import {
  allowedOf,
  batteryFor,
  type MeasureVersion,
  type StudyMeasure,
  type StudyStop,
} from '#assignment';
import type { Writer } from '#database/server';
import { type Id, type Instant, type LocalDate, localDayOf } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { standingOf, whyNotAsked } from '#research';
import { type ConsentRow, consentReader, holdWords, studyReader, wordsOf } from '#research/server';
import { type Assignment, assignmentReader, holdOfStudies } from './assignment-store.ts';
import { assignmentWriter } from './assignment-writer.ts';
import { libraryOn } from './library.ts';
import { numbersFor } from './numbers.ts';
import { occurrenceReader } from './occurrence-store.ts';
import { occurrenceWriter } from './occurrence-writer.ts';
import { passOver } from './pass-over.ts';
import { reminderProgress } from './reminder-progress.ts';
import { studyMeasureReader } from './study-measure-store.ts';
import { setStudyStop } from './study-stop.ts';

/** Versions of texts that are agreed to and in force, by study. */
export type InForce = ReadonlyMap<string, number>;

/**
 * Makes what a person is asked fit what they said about studies: what a study asks begins with a consent
 * in force, follows its measure's versions, and ends quietly without one. Doing it again changes nothing.
 */
export async function followStudies(
  trx: Writer,
  patientId: PatientId,
  now: Instant,
): Promise<InForce> {
  const inForce = new Map<string, number>();
  const said = await wordsHeld(trx, patientId);
  const patient = said.length === 0 ? null : await patientReader(trx).patient(patientId);
  if (patient === null) return inForce;
  const about = new Set<string>(said.map(({ study_id }) => study_id));
  const studies = (await studyReader(trx).all()).filter(({ studyId }) => about.has(studyId));
  const measures = await studyMeasureReader(trx).ofStudies(studies.map(({ studyId }) => studyId));
  const held = await holdOfStudies(trx, patientId);
  for (const study of studies) {
    const words = wordsOf(said, study.studyId);
    const { state, needed } = study;
    const why = whyNotAsked({ state, needed, words, leftCare: patient.leftAt !== null });
    const standing = standingOf(words, needed);
    if (why === null && standing.is === 'in-force') inForce.set(study.studyId, standing.version);
    for (const measure of measures.filter(({ studyId }) => studyId === study.studyId)) {
      const own = held.find((one) => one.study?.measureId === measure.measureId) ?? null;
      const stop: StudyStop | null = why ?? (measure.endedAt === null ? null : 'measure-ended');
      const joined = firstDay(said, study.studyId, patient);
      await followMeasure(trx, { patient, measure, own, stop, joined, now });
    }
  }
  return inForce;
}

/** What a person said, held against a later word; nobody waits who never said one. */
async function wordsHeld(trx: Writer, patientId: PatientId): Promise<readonly ConsentRow[]> {
  const { ofPerson } = consentReader(trx);
  const said = await ofPerson(patientId);
  if (said.length === 0) return said;
  await holdWords(trx, patientId);
  return ofPerson(patientId);
}

/** The day on which somebody agreed first: what counts from the beginning of taking part begins there. */
function firstDay(
  said: readonly ConsentRow[],
  studyId: Id<'StudyId'>,
  { timeZone }: Patient,
): LocalDate | null {
  const first = said.find((row) => row.study_id === studyId && row.said === 'agreed');
  return first === undefined ? null : localDayOf(first.at, timeZone);
}

type Following = {
  readonly patient: Patient;
  readonly measure: StudyMeasure;
  readonly own: Assignment | null;
  readonly stop: StudyStop | null;
  readonly joined: LocalDate | null;
  readonly now: Instant;
};

async function followMeasure(trx: Writer, following: Following): Promise<void> {
  const { own, stop, patient, now } = following;
  if (own === null) {
    if (stop === null) await begin(trx, following);
    return;
  }
  const runs = own.endedAt === null;
  if (stop !== null) {
    if (runs) await endQuietly(trx, own, stop, now);
    return;
  }
  // What the team stopped stays stopped.
  if (!runs && own.study?.stop === null) return;
  await followVersions(trx, own, following);
  if (own.endedAt !== null) {
    await setStudyStop(trx, own, null, now);
    const again = await assignmentReader(trx).one(patient.patientId, own.assignmentId);
    if (again !== null) await passOver(trx, again, patient.timeZone, own.endedAt, now);
  }
}

/** Begins for one person, where something of it may be asked in their language here. */
async function begin(trx: Writer, { patient, measure, joined, now }: Following): Promise<void> {
  const latest = measure.versions.at(-1);
  if (latest === undefined || !(await isAllowed(trx, patient, measure, now))) return;
  const assignmentId = uuidv7() as Id<'AssignmentId'>;
  const { what, why, sharesScore, studyId, measureId } = measure;
  const { patientId, timeZone } = patient;
  const siteId = patient.siteId as SiteId;
  const study = { studyId, measureId };
  const made = { patientId, assignmentId, siteId, what, why, sharesScore, study };
  const by = { accountId: measure.addedBy, name: measure.addedByName, at: now };
  if (!(await assignmentWriter(trx).add(made, by))) return;
  const anchors = anchorsOf(latest, joined);
  const first = {
    version: 1,
    schedule: latest.schedule,
    anchors,
    fromDay: localDayOf(now, timeZone),
  };
  await assignmentWriter(trx).addVersion(made, first, null, by, latest.version);
}

async function isAllowed(
  trx: Writer,
  patient: Patient,
  { what }: StudyMeasure,
  now: Instant,
): Promise<boolean> {
  const library = await libraryOn(trx, localDayOf(now, patient.timeZone));
  const battery = batteryFor(what, library.titleOf);
  if (battery === null) return false;
  const numbers = await numbersFor(trx, patient, now);
  const { parts } = allowedOf(battery, patient.language, library, numbers);
  return parts.some(({ trigger }) => trigger === null);
}

/** A later version of the measure rules from today; what was due keeps its days and its version. */
async function followVersions(
  trx: Writer,
  own: Assignment,
  { patient, measure, joined, now }: Following,
): Promise<void> {
  const known = own.versions.at(-1);
  const latest = measure.versions.at(-1);
  if (latest === undefined || known === undefined) return;
  if ((known.measureVersion ?? 0) >= latest.version) return;
  const next = {
    version: known.version + 1,
    schedule: latest.schedule,
    anchors: anchorsOf(latest, joined),
    fromDay: localDayOf(now, patient.timeZone),
  };
  const by = { accountId: latest.madeBy, name: latest.madeByName, at: now };
  await assignmentWriter(trx).addVersion(own, next, latest.reason, by, latest.version);
}

/** For a study the episode is taking part: it begins on the day of agreeing. */
const anchorsOf = ({ schedule }: MeasureVersion, joined: LocalDate | null): readonly LocalDate[] =>
  schedule.from.at === 'episode-start' && joined !== null ? [joined] : [];

/** Open rounds are withdrawn, and no reminder follows. What was answered stays. */
async function endQuietly(
  trx: Writer,
  { patientId, assignmentId }: Assignment,
  stop: StudyStop,
  now: Instant,
): Promise<void> {
  await setStudyStop(trx, { patientId, assignmentId }, stop, now);
  const open = (await occurrenceReader(trx).open(patientId)).filter(
    (one) => one.assignmentId === assignmentId,
  );
  const ids = open.map(({ occurrenceId }) => occurrenceId);
  await occurrenceWriter(trx).settle(patientId, ids, 'withdrawn', now);
  for (const id of ids) await reminderProgress(trx).giveUp(patientId, id, 'too-late');
}
