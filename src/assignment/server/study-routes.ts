import type { StaffActor } from '#access';
import {
  addStudyMeasure,
  amendStudyMeasure,
  batteries,
  batteryFor,
  exportStudyAnswers,
  exportStudyReminders,
  listForStudies,
  previewStudyMeasure,
  readStudyMeasures,
  stopStudyMeasure,
  type What,
} from '#assignment';
import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { type Id, ok, type Result } from '#kernel';
import type { SiteLibrary } from './library.ts';
import { answersOf, remindersOf } from './study-export.ts';
import { isOpenHere, licencesOf } from './study-licences.ts';
import { add, amend, end, libraryFor, measuresOf } from './study-measures.ts';
import { studyChanged } from './study-people.ts';
import { previewOf } from './study-preview.ts';

/** What studies ask, for whoever runs them: counts and files by code, never a name. */
export const studyRoutes = (): readonly Route[] => [
  handleAs('staff', readStudyMeasures, (context, { params: { studyId } }) =>
    context.database.read({ siteId: context.actor.siteId }, (db) =>
      measuresOf(db, context, studyId),
    ),
  ),
  handleAs('staff', listForStudies, async (context) =>
    context.database.read({ siteId: context.actor.siteId }, async (db) =>
      ok({ choices: choicesIn(await libraryFor(db, context)) }),
    ),
  ),
  handleAs('staff', previewStudyMeasure, async ({ actor, database, now }, { params, body }) =>
    previewOf(database, {
      siteId: actor.siteId,
      studyId: params.studyId,
      draft: body.draft,
      measureId: body.measureId ?? null,
      now,
    }),
  ),
  handleAs('staff', addStudyMeasure, (context, input) =>
    changed(context, input.params.studyId, (trx) => add(trx, context, input)),
  ),
  handleAs('staff', amendStudyMeasure, (context, input) =>
    changed(context, input.params.studyId, (trx) => amend(trx, context, input)),
  ),
  handleAs('staff', stopStudyMeasure, (context, input) =>
    changed(context, input.params.studyId, (trx) => end(trx, context, input)),
  ),
  handleAs('staff', exportStudyAnswers, ({ actor, database, now }, { params: { studyId } }) =>
    answersOf(database, { siteId: actor.siteId, studyId, now }),
  ),
  handleAs('staff', exportStudyReminders, ({ actor, database, now }, { params: { studyId } }) =>
    remindersOf(database, { siteId: actor.siteId, studyId, now }),
  ),
];

/** Writes, looks at everybody the study reaches, and answers with what it asks now. */
async function changed(
  context: Context<StaffActor>,
  studyId: Id<'StudyId'>,
  change: (trx: Writer) => Promise<Result<null, Problem>>,
): ReturnType<typeof measuresOf> {
  const { actor, database, now } = context;
  const { siteId } = actor;
  const done = await database.write({ siteId }, change);
  if (!done.ok) return done;
  await studyChanged(database, { siteId, studyId }, now);
  return database.read({ siteId }, (db) => measuresOf(db, context, studyId));
}

function choicesIn(library: SiteLibrary) {
  const all: readonly What[] = [
    ...batteries
      .filter(({ byIntake }) => !byIntake)
      .map(({ id }) => ({ kind: 'battery' as const, id })),
    ...library.known.map((id) => ({ kind: 'instrument' as const, id })),
  ];
  return all
    .filter((what) => isOpenHere(what, library))
    .map((what) => ({
      what,
      title: { ...(batteryFor(what, library.titleOf)?.title ?? { en: what.id }) },
      licences: (licencesOf(what, library) ?? []).map((licence) => ({ ...licence })),
    }));
}
