import type { PatientId } from '#access';
import {
  type AssignmentView,
  batteryFor,
  lookAt,
  type Part,
  type PersonPreview,
  type PersonPreviewView,
} from '#assignment';
import type { Reader } from '#database/server';
import { answerReader } from '#intake/server';
import { type Instant, localDayOf, type TimeZone } from '#kernel';
import { patientReader } from '#profile/server';
import { studyReader } from '#research/server';
import { type Assignment, assignmentReader } from './assignment-store.ts';
import { grouped } from './grouped.ts';
import { leftOutView } from './left-out.ts';
import { forTeam, libraryOn, type SiteLibrary } from './library.ts';
import { type Occurrence, occurrenceReader } from './occurrence-store.ts';

/** Everything assigned to a person, as the team sees it. */
export async function assignmentViews(
  db: Reader,
  patientId: PatientId,
  now: Instant,
): Promise<AssignmentView[]> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return [];
  const zone = patient.timeZone;
  const library = forTeam(await libraryOn(db, localDayOf(now, zone)));
  const occurrences = await occurrenceReader(db).all(patientId);
  const kept = grouped(occurrences, (one) => one.assignmentId);
  const answered = new Map<string, number>();
  for (const { occurrenceId, state } of occurrences.slice(0, answersMax)) {
    if (state === 'withdrawn') continue;
    const answers = await answerReader(db).answers(patientId, occurrenceId);
    answered.set(occurrenceId, answers.length);
  }
  const all = await assignmentReader(db).all(patientId);
  const asksForStudy = all.some(({ study }) => study !== null);
  const studies = asksForStudy ? await studyReader(db).all() : [];
  const titles = new Map<string, string>(studies.map(({ studyId, title }) => [studyId, title]));
  return all.map((assignment) =>
    viewOf(assignment, kept.get(assignment.assignmentId) ?? [], {
      zone,
      library,
      now,
      answered,
      titles,
    }),
  );
}

/** Counts of answers are told of the latest ones only. */
const answersMax = 30;

type At = {
  readonly zone: TimeZone;
  readonly library: SiteLibrary;
  readonly now: Instant;
  readonly answered: ReadonlyMap<string, number>;
  /** What studies are called, by id. */
  readonly titles: ReadonlyMap<string, string>;
};

function viewOf(
  assignment: Assignment,
  kept: readonly Occurrence[],
  { zone, library, now, answered, titles }: At,
): AssignmentView {
  const { patientId: _, siteId: __, versions, study, ...rest } = assignment;
  const { assignmentId, endedAt } = assignment;
  const { nextDue } = lookAt({ assignmentId, versions, kept, endedAt, zone }, now);
  return {
    ...rest,
    title: {
      ...(batteryFor(assignment.what, library.titleOf)?.title ?? { en: assignment.what.id }),
    },
    nextDue,
    study: study && { title: titles.get(study.studyId) ?? '', stop: study.stop },
    versions: versions.map(({ measureVersion: ___, ...version }) => ({
      ...version,
      anchors: [...version.anchors],
    })),
    occurrences: kept.map((one) => ({
      occurrenceId: one.occurrenceId,
      version: one.version,
      due: one.due,
      opens: one.opens,
      closes: one.closes,
      state: one.state,
      settledAt: one.settledAt,
      answers: answered.get(one.occurrenceId) ?? 0,
      parts: one.parts.map((part) => named(part, library)),
      leftOut: one.leftOut.map(leftOutView),
    })),
  };
}

const named = ({ instrument }: Part, library: SiteLibrary) => ({
  instrument,
  title: library.titleOf(instrument),
});

export function previewView(preview: PersonPreview, library: SiteLibrary): PersonPreviewView {
  return {
    ...preview,
    parts: preview.parts.map((part) => ({
      ...named(part, library),
      followUp: part.trigger !== null,
    })),
    leftOut: preview.leftOut.map(leftOutView),
    weeksOver: [...preview.weeksOver],
  };
}
