import type { StaffActor } from '#access';
import {
  type addStudyMeasure,
  type amendStudyMeasure,
  batteryFor,
  type StudyDraft,
  type StudyLicence,
  type StudyMeasure,
  type StudyMeasureView,
  shutOut,
  type stopStudyMeasure,
  toAttest,
} from '#assignment';
import type { Reader, Writer } from '#database/server';
import { type InputOf, notFound, type Problem } from '#http';
import { err, type Id, type Instant, localDayOf, ok, type Result } from '#kernel';
import { siteReader } from '#profile/server';
import { shownCount } from '#research';
import { studyReader } from '#research/server';
import type { By } from './assignment-store.ts';
import { forTeam, libraryOn, type SiteLibrary } from './library.ts';
import { isOpenHere, licencesOf } from './study-licences.ts';
import { studyMeasureReader, studyMeasureWriter } from './study-measure-store.ts';
import { roundsOf } from './study-rounds.ts';

type Acting = { readonly actor: StaffActor; readonly now: Instant };
type Done = Result<null, Problem>;

/** Adds what a study asks. What its licence keeps out of research is refused, and so is silence. */
export async function add(
  trx: Writer,
  acting: Acting,
  { params: { studyId }, body }: InputOf<typeof addStudyMeasure>,
): Promise<Done> {
  const study = await studyReader(trx).one(studyId);
  if (study === null) return err(notFound('study'));
  if ((await studyMeasureReader(trx).one(body.measureId)) !== null) return ok(null);
  if (study.state === 'closed') return err(closed);
  const { draft, attestation, measureId, why, sharesScore } = body;
  const library = await libraryFor(trx, acting);
  const licences = licencesOf(draft.what, library, attestation);
  if (licences === null) return err(notFound('battery'));
  const fault = faultOf(draft, licences, library);
  if (fault !== null) return err(fault);
  const by = byOf(acting);
  const made = { measureId, studyId, what: draft.what, why, sharesScore, licences };
  await studyMeasureWriter(trx).add(made, by);
  const first = { version: 1, schedule: draft.schedule, reason: null };
  await studyMeasureWriter(trx).addVersion(measureId, first, by);
  return ok(null);
}

function faultOf(
  { what, schedule }: StudyDraft,
  licences: readonly StudyLicence[],
  library: SiteLibrary,
): Problem | null {
  if (schedule.from.at === 'visit') return noVisits;
  const shut = shutOut(licences);
  if (shut.length > 0) return notForResearch(shut);
  if (!isOpenHere(what, library)) return nothingAllowed;
  const silent = toAttest(licences);
  return silent.length > 0 ? needsAttestation(silent) : null;
}

/** A new version for everybody. Whether a schedule fits was checked with its form. */
export async function amend(
  trx: Writer,
  acting: Acting,
  { params: { studyId, measureId }, body }: InputOf<typeof amendStudyMeasure>,
): Promise<Done> {
  const measure = await studyMeasureReader(trx).one(measureId);
  if (measure === null || measure.studyId !== studyId) return err(notFound('measure'));
  if (measure.endedAt !== null) return err(stopped);
  if (body.schedule.from.at === 'visit') return err(noVisits);
  const latest = measure.versions.at(-1)?.version ?? 0;
  if (latest !== body.seenVersion) return err(changedMeanwhile);
  const next = { version: latest + 1, schedule: body.schedule, reason: body.reason };
  const isNew = await studyMeasureWriter(trx).addVersion(measureId, next, byOf(acting));
  return isNew ? ok(null) : err(changedMeanwhile);
}

export async function end(
  trx: Writer,
  acting: Acting,
  { params: { studyId, measureId }, body }: InputOf<typeof stopStudyMeasure>,
): Promise<Done> {
  const measure = await studyMeasureReader(trx).one(measureId);
  if (measure === null || measure.studyId !== studyId) return err(notFound('measure'));
  await studyMeasureWriter(trx).end(measureId, body.reason, byOf(acting));
  return ok(null);
}

/** What a study asks, as its page shows it. */
export async function measuresOf(
  db: Reader,
  acting: Acting,
  studyId: Id<'StudyId'>,
): Promise<Result<{ measures: StudyMeasureView[] }, Problem>> {
  if ((await studyReader(db).one(studyId)) === null) return err(notFound('study'));
  const library = await libraryFor(db, acting);
  const rounds = await roundsOf(db, acting.actor.siteId, studyId);
  const measures = await studyMeasureReader(db).ofStudy(studyId);
  return ok({
    measures: measures.map((measure) =>
      viewOf(measure, library, rounds.get(measure.measureId) ?? {}),
    ),
  });
}

function viewOf(
  measure: StudyMeasure,
  library: SiteLibrary,
  rounds: Readonly<Record<string, number>>,
): StudyMeasureView {
  const { measureId, what, why, sharesScore, licences, versions } = measure;
  const { addedByName, addedAt, endedAt, endedByName, endedBecause } = measure;
  return {
    measureId,
    what,
    why,
    sharesScore,
    addedByName,
    addedAt,
    endedAt,
    endedByName,
    endedBecause,
    title: { ...(batteryFor(what, library.titleOf)?.title ?? { en: what.id }) },
    licences: licences.map((licence) => ({ ...licence })),
    versions: versions.map(({ version, schedule, reason, madeByName, madeAt }) => ({
      version,
      schedule,
      reason,
      madeByName,
      madeAt,
    })),
    rounds: roundsShown(rounds),
  };
}

const roundsShown = (counts: Readonly<Record<string, number>>) => ({
  open: shownCount(counts['open'] ?? 0),
  answered: shownCount(counts['answered'] ?? 0),
  expired: shownCount(counts['expired'] ?? 0),
  skipped: shownCount(counts['skipped'] ?? 0),
});

/** The library's word today, on the clinic's own day. */
export async function libraryFor(db: Reader, { actor, now }: Acting): Promise<SiteLibrary> {
  const { timeZone } = await siteReader(db).site(actor.siteId);
  return forTeam(await libraryOn(db, localDayOf(now, timeZone)));
}

const byOf = ({ actor: { accountId, name }, now }: Acting): By => ({ accountId, name, at: now });

const names = (licences: readonly StudyLicence[]): string =>
  licences.map(({ name }) => name).join(', ');

const notForResearch = (shut: readonly StudyLicence[]): Problem => ({
  status: 422,
  code: 'not-for-research',
  title: `The licence does not cover research: ${names(shut)}.`,
  fields: shut.map(({ instrument, name, says }) => ({
    at: `/body/draft/what/${instrument}`,
    code: 'not-for-research',
    message: `${name}: ${says}`,
  })),
});

const needsAttestation = (silent: readonly StudyLicence[]): Problem => ({
  status: 422,
  code: 'needs-attestation',
  title: `The licence does not speak of research: ${names(silent)}. Somebody has to answer for it.`,
  fields: [
    {
      at: '/body/attestation',
      code: 'needs-attestation',
      message: 'Say on what the right rests, and who answers for it.',
    },
  ],
});

const nothingAllowed: Problem = {
  status: 422,
  code: 'nothing-allowed',
  title: 'The licence register lets this clinic ask nothing of it.',
};
const noVisits: Problem = {
  status: 422,
  code: 'no-visits',
  title: 'A study counts from a fixed day, or from the day on which somebody agrees.',
  fields: [
    { at: '/body/draft/schedule/from', code: 'no-visits', message: 'Choose one of the two.' },
  ],
};
const closed: Problem = { status: 409, code: 'closed', title: 'This study is closed.' };
const stopped: Problem = { status: 409, code: 'stopped', title: 'This was stopped.' };
const changedMeanwhile: Problem = {
  status: 409,
  code: 'changed-meanwhile',
  title: 'Somebody changed this schedule while you were at it. Look at it again.',
};
