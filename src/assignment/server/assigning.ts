import type { StaffActor } from '#access';
import {
  type AssignmentView,
  type amendAssignment,
  type assignQuestionnaires,
  batteryFor,
  type LeftOut,
  previewFor,
  type resumeAssignment,
  type stopAssignment,
} from '#assignment';
import type { Writer } from '#database/server';
import { type InputOf, notFound, type Problem } from '#http';
import { err, type Instant, localDayOf, ok, type Result } from '#kernel';
import { patientReader } from '#profile/server';
import { type Assignment, assignmentReader, type By } from './assignment-store.ts';
import { assignmentWriter } from './assignment-writer.ts';
import { type LeftOutView, leftOutView } from './left-out.ts';
import { bringUpToDate } from './look.ts';
import { occurrenceReader } from './occurrence-store.ts';
import { occurrenceWriter } from './occurrence-writer.ts';
import { passOver } from './pass-over.ts';
import { aboutPerson, anchorsAgain, anchorsFor } from './person.ts';
import { assignmentViews } from './views.ts';

type Acting = { readonly actor: StaffActor; readonly now: Instant };
type Seen = { readonly assignment: AssignmentView };

/** Assigns; the same id again changes nothing. What the library refuses is never assigned. */
export async function assign(
  trx: Writer,
  { actor, now }: Acting,
  { params: { patientId }, body }: InputOf<typeof assignQuestionnaires>,
): Promise<Result<Seen & { readonly leftOut: LeftOutView[] }, Problem>> {
  const { assignmentId, draft, why, sharesScore } = body;
  if ((await assignmentReader(trx).one(patientId, assignmentId)) !== null) {
    return ok({ ...(await seen(trx, patientId, assignmentId, now)), leftOut: [] });
  }
  const about = await aboutPerson(trx, patientId, actor.siteId, draft, now);
  if (about === null) return err(notFound('person'));
  const battery = batteryFor(draft.what, about.library.titleOf);
  if (battery === null || battery.byIntake) return err(notFound('battery'));
  const preview = previewFor(
    about.person,
    { battery, schedule: draft.schedule, assignmentId },
    about.library,
    now,
  );
  if (preview.obstacle !== null) return err(obstacles(preview.obstacle, preview.leftOut));
  const { siteId } = actor;
  const { what } = draft;
  const by = byOf(actor, now);
  const made = { patientId, assignmentId, siteId, what, why, sharesScore };
  await assignmentWriter(trx).add(made, by);
  const first = {
    version: 1,
    schedule: draft.schedule,
    anchors: about.person.anchors,
    fromDay: localDayOf(now, about.person.zone),
  };
  await assignmentWriter(trx).addVersion(made, first, null, by);
  await bringUpToDate(trx, patientId, now);
  return ok({
    ...(await seen(trx, patientId, assignmentId, now)),
    leftOut: preview.leftOut.map(leftOutView),
  });
}

function obstacles(obstacle: keyof typeof obstacleWords, leftOut: readonly LeftOut[]): Problem {
  return {
    status: 422,
    code: obstacle,
    title: isLanguage(obstacle, leftOut) ? noWords : obstacleWords[obstacle],
    fields: leftOut.map(({ instrument, code, title, why, instead }) => ({
      at: `/body/draft/what/${instrument}`,
      code,
      message: `${title.en}: ${why.en}${insteadWords(instead)}`,
    })),
  };
}

/** The language is the one reason: whoever assigns can plan an interpreter. */
const isLanguage = (obstacle: string, leftOut: readonly LeftOut[]): boolean =>
  obstacle === 'nothing-allowed' &&
  leftOut.length > 0 &&
  leftOut.every(({ code }) => code === 'no-such-language');

const noWords =
  'There are no words for this in the person’s language yet. Ask it at a visit, with an interpreter.';

function insteadWords(instead: LeftOut['instead']): string {
  if (instead.length === 0) return '';
  return ` You may ask instead: ${instead.map(({ title }) => title.en).join(', ')}.`;
}

const obstacleWords = {
  'left-care': 'This person has left care, so nothing is asked.',
  'nothing-allowed': 'Nothing of this may be asked of this person here.',
  'never-due': 'With this schedule it would never be due.',
} as const;

/** A new version rules from today; what was due before keeps its days, its answers and its version. */
export async function amend(
  trx: Writer,
  { actor, now }: Acting,
  { params: { patientId, assignmentId }, body }: InputOf<typeof amendAssignment>,
): Promise<Result<Seen, Problem>> {
  const assignment = await assignmentReader(trx).one(patientId, assignmentId, true);
  const patient = await patientReader(trx).patient(patientId);
  if (assignment === null || patient === null) return err(notFound('assignment'));
  if (assignment.study !== null) return err(studyDecides);
  if (assignment.endedAt !== null) return err(stopped);
  const latest = assignment.versions.at(-1);
  if (latest?.version !== body.seenVersion) return err(changedMeanwhile(latest?.version ?? 0));
  const { schedule, visitDays, reason } = body;
  const next = {
    version: latest.version + 1,
    schedule,
    anchors:
      anchorsAgain(assignment, { schedule }) ??
      (await anchorsFor(trx, patient, { schedule, visitDays })),
    fromDay: localDayOf(now, patient.timeZone),
  };
  await assignmentWriter(trx).addVersion(assignment, next, reason, byOf(actor, now));
  await bringUpToDate(trx, patientId, now);
  return ok(await seen(trx, patientId, assignmentId, now));
}

/** Nothing more is asked. What was answered stays, and so does what an offline phone still sends. */
export async function stop(
  trx: Writer,
  { actor, now }: Acting,
  { params: { patientId, assignmentId }, body }: InputOf<typeof stopAssignment>,
): Promise<Result<Seen, Problem>> {
  const assignment = await assignmentReader(trx).one(patientId, assignmentId, true);
  if (assignment === null) return err(notFound('assignment'));
  if (assignment.endedAt === null) {
    const ending = { at: now, byName: actor.name, because: body.reason };
    await assignmentWriter(trx).end(assignment, ending);
    const open = (await occurrenceReader(trx).open(patientId)).filter(
      (one) => one.assignmentId === assignmentId,
    );
    const ids = open.map(({ occurrenceId }) => occurrenceId);
    await occurrenceWriter(trx).settle(patientId, ids, 'withdrawn', now);
    await bringUpToDate(trx, patientId, now);
  }
  return ok(await seen(trx, patientId, assignmentId, now));
}

/**
 * Takes a stop back. What was withdrawn by it is open again while its window lasts; what came and went
 * during the pause was asked of nobody and is withdrawn, not missed.
 */
export async function resume(
  trx: Writer,
  { now }: Acting,
  { params: { patientId, assignmentId } }: InputOf<typeof resumeAssignment>,
): Promise<Result<Seen, Problem>> {
  const assignment = await assignmentReader(trx).one(patientId, assignmentId, true);
  if (assignment === null) return err(notFound('assignment'));
  const { endedAt, study } = assignment;
  if (study !== null && study.stop !== null) return err(studyDecides);
  if (endedAt !== null) {
    await assignmentWriter(trx).end(assignment, null);
    const withdrawn = (await occurrenceReader(trx).all(patientId)).filter(
      (one) =>
        one.assignmentId === assignmentId &&
        one.state === 'withdrawn' &&
        one.settledAt === endedAt &&
        one.closesAt > now,
    );
    const ids = withdrawn.map(({ occurrenceId }) => occurrenceId);
    await occurrenceWriter(trx).settle(patientId, ids, 'open', null);
    const zone = await patientReader(trx).timeZone(patientId);
    if (zone !== null) await passOver(trx, assignment, zone, endedAt, now);
    await bringUpToDate(trx, patientId, now);
  }
  return ok(await seen(trx, patientId, assignmentId, now));
}

async function seen(
  trx: Writer,
  patientId: Assignment['patientId'],
  assignmentId: Assignment['assignmentId'],
  now: Instant,
): Promise<Seen> {
  const views = await assignmentViews(trx, patientId, now);
  const assignment = views.find((one) => one.assignmentId === assignmentId);
  if (assignment === undefined) throw new Error('An assignment that was just kept is there.');
  return { assignment };
}

const byOf = ({ accountId, name }: StaffActor, at: Instant): By => ({ accountId, name, at });

const stopped: Problem = {
  status: 409,
  code: 'stopped',
  title: 'This was stopped. Take the stop back first.',
};

const studyDecides: Problem = {
  status: 409,
  code: 'of-a-study',
  title:
    'A study asks this. When it is asked is changed there, and the person’s consent decides whether.',
};

const changedMeanwhile = (version: number): Problem => ({
  status: 409,
  code: 'changed-meanwhile',
  title: 'Somebody changed this schedule while you were at it. Look at it again.',
  newer: { version },
});
