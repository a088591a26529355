import type { PatientId } from '#access';
import {
  amendAssignment,
  assignQuestionnaires,
  batteryFor,
  listAssignable,
  previewAssignment,
  previewFor,
  readAssignments,
  readMyQuestionnaires,
  resumeAssignment,
  stopAssignment,
} from '#assignment';
import { notFound } from '#http';
import { type Context, handle, handleAs, type Route } from '#http/server';
import { err, localDayOf, ok } from '#kernel';
import { siteReader } from '#profile/server';
import { assignableAt } from './assignable.ts';
import { amend, assign, resume, stop } from './assigning.ts';
import { clockReader } from './assignment-clock.ts';
import type { Sender } from './channels.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { forTeam, libraryOn } from './library.ts';
import { bringUpToDate } from './look.ts';
import { aboutPerson } from './person.ts';
import { myQuestionnaires } from './phone.ts';
import { reminderReader } from './reminder-store.ts';
import { reminderWriter } from './reminder-writer.ts';
import { studyRoutes } from './study-routes.ts';
import { assignmentViews, previewView } from './views.ts';

/** `senders`: ways to reach people beside the app. */
export function assignmentRoutes(senders: readonly Sender[]): readonly Route[] {
  return [
    handleAs('staff', listAssignable, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const { timeZone } = await siteReader(db).site(actor.siteId);
        return ok(assignableAt(forTeam(await libraryOn(db, localDayOf(now, timeZone)))));
      }),
    ),
    handleAs('staff', previewAssignment, preview),
    handle(readAssignments, async ({ database, now }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) =>
        ok({ assignments: await assignmentViews(db, patientId, now) }),
      ),
    ),
    handleAs('staff', assignQuestionnaires, async (context, input) =>
      context.database.write({ patientId: input.params.patientId }, (trx) =>
        assign(trx, context, input),
      ),
    ),
    handleAs('staff', amendAssignment, async (context, input) =>
      context.database.write({ patientId: input.params.patientId }, (trx) =>
        amend(trx, context, input),
      ),
    ),
    handleAs('staff', stopAssignment, async (context, input) =>
      context.database.write({ patientId: input.params.patientId }, (trx) =>
        stop(trx, context, input),
      ),
    ),
    handleAs('staff', resumeAssignment, async (context, input) =>
      context.database.write({ patientId: input.params.patientId }, (trx) =>
        resume(trx, context, input),
      ),
    ),
    handleAs('patient', readMyQuestionnaires, async (context) => {
      const { patientId } = context.actor;
      await upToDate(context, patientId);
      const mine = await context.database.read({ patientId }, (db) =>
        myQuestionnaires(db, patientId, context.now),
      );
      return mine === null ? err(notFound('person')) : ok(mine);
    }),
    ...ledgerRoutes(senders),
    ...studyRoutes(),
  ];
}

const preview: Parameters<typeof handleAs<'staff', typeof previewAssignment>>[2] = async (
  { actor, database, now },
  { body: { patientIds, draft, assignmentId = null } },
) => {
  const people = [];
  const unknown: PatientId[] = [];
  for (const patientId of new Set(patientIds)) {
    const found = await database.read({ patientId }, async (db) => {
      const about = await aboutPerson(db, patientId, actor.siteId, draft, now, assignmentId);
      if (about === null) return null;
      const library = forTeam(about.library);
      const battery = batteryFor(draft.what, library.titleOf);
      if (battery === null || battery.byIntake) return 'no-such-battery' as const;
      const given = { battery, schedule: draft.schedule, assignmentId };
      return previewView(previewFor(about.person, given, library, now), library);
    });
    if (found === 'no-such-battery') return err(notFound('battery'));
    if (found === null) unknown.push(patientId);
    else people.push(found);
  }
  return ok({ people, unknown, notified: people.filter(({ notified }) => notified).length });
};

/** What opened or was said since the clock last ran shows at once; the phone has it now. */
async function upToDate({ database, now }: Context, patientId: PatientId): Promise<void> {
  const { due, undelivered } = await database.read({ patientId }, async (db) => ({
    due: await clockReader(db).isDue(patientId, now),
    undelivered: await reminderReader(db).hasUndelivered(patientId),
  }));
  if (!due && !undelivered) return;
  await database.write({ patientId }, async (trx) => {
    await bringUpToDate(trx, patientId, now);
    await reminderWriter(trx).delivered(patientId, now);
  });
}
