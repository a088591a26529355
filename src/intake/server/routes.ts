import type { PatientId } from '#access';
import { endTicket } from '#accounts/server';
import type { Problem } from '#http';
import { type Context, handle, handleAs, otherRecord, type Route } from '#http/server';
import {
  endKiosk,
  type IntakeState,
  openBegunIntake,
  readAssistedIntake,
  readIntake,
  readIntakeProgress,
  revokeIntakeLink,
  saveAssistedAnswers,
  saveIntakeAnswers,
  sendIntakeLink,
  startKiosk,
  submitAssistedIntake,
  submitIntake,
} from '#intake';
import { err, type Id, ok, type Result } from '#kernel';
import { answerReader } from './answer-store.ts';
import { type Asking, type IntakeDeps, openIntake, saveAnswers, submit } from './flow.ts';
import { intakeReader } from './intake-store.ts';
import { endKioskHere, revokeLink, sendLink, startKioskHere } from './links.ts';
import { progressOf } from './progress.ts';

export function intakeRoutes(deps: IntakeDeps): readonly Route[] {
  return [
    handleAs('staff', sendIntakeLink, (context, input) => sendLink(context, input, deps)),
    handleAs('staff', revokeIntakeLink, revokeLink),
    handleAs('staff', readIntakeProgress, async ({ actor, database, now }, { params }) =>
      ok(await progressOf(database, { patientId: params.patientId, actor, now })),
    ),
    handleAs('staff', startKiosk, (context, input) => startKioskHere(context, input, deps)),
    handle(endKiosk, (context) => endKioskHere(context)),

    handle(readIntake, async (context) =>
      asOneself(context, null, deps, async (asking) =>
        forHolder(context, await openIntake(asking)),
      ),
    ),
    handle(saveIntakeAnswers, async (context, { body }) =>
      asOneself(context, body.intakeId, deps, async (asking) =>
        kept(await saveAnswers(asking, body.answers)),
      ),
    ),
    handle(submitIntake, async (context, { body }) =>
      asOneself(context, body.intakeId, deps, async (asking) =>
        forHolder(context, await submit(asking)),
      ),
    ),

    handleAs('staff', readAssistedIntake, async (context, { params }) =>
      unlessBegunAlone(context, params.patientId, () =>
        openIntake(askingFor(context, params.patientId, deps)),
      ),
    ),
    handleAs('staff', openBegunIntake, async (context, { params }) =>
      ok(await openIntake(askingFor(context, params.patientId, deps))),
    ),
    handleAs('staff', saveAssistedAnswers, async (context, { params, body }) =>
      ok(kept(await saveAnswers(askingFor(context, params.patientId, deps), body.answers))),
    ),
    handleAs('staff', submitAssistedIntake, async (context, { params }) =>
      ok(await submit(askingFor(context, params.patientId, deps))),
    ),
  ];
}

/** What somebody wrote on their own phone is theirs until they hand it in. */
async function unlessBegunAlone(
  { database }: Context,
  patientId: PatientId,
  open: () => Promise<IntakeState>,
): Promise<Result<IntakeState, Problem>> {
  const alone = await database.read({ patientId }, async (db) => {
    const current = await intakeReader(db).current(patientId);
    if (current === null || current.submittedAt !== null) return false;
    const given = await answerReader(db).answers(patientId, current.intakeId);
    return given.some(({ mode }) => mode === 'self' || mode === 'record');
  });
  return alone ? err(begunByThePerson) : ok(await open());
}

/** The link's holder and the signed-in person stand before their own intake, and no other. */
async function asOneself<Value>(
  context: Context,
  intakeId: Id<'IntakeId'> | null,
  deps: IntakeDeps,
  work: (asking: Asking) => Promise<Value>,
): Promise<Result<Value, Problem>> {
  const { actor } = context;
  if (actor.kind !== 'intake' && actor.kind !== 'patient') return err(notYourIntake);
  const { patientId } = actor;
  if (intakeId !== null) {
    const isTheirs = await context.database.read({ patientId }, (db) =>
      intakeReader(db).isOf(patientId, intakeId),
    );
    if (!isTheirs) return err(otherRecord);
  }
  return ok(await work(askingFor(context, patientId, deps)));
}

/**
 * A link is held by whoever has the phone. Once the intake is handed in it shows what happens next and
 * none of the answers, and the ticket on the device is over.
 */
function forHolder({ actor, reply }: Context, state: IntakeState): IntakeState {
  if (actor.kind !== 'intake' || state.submittedAt === null) return state;
  endTicket(reply);
  return { ...state, answers: [] };
}

function askingFor(
  { database, actor, now }: Context,
  patientId: PatientId,
  deps: IntakeDeps,
): Asking {
  return { database, actor, patientId, now, deps };
}

const kept = ({ results, alarm }: Awaited<ReturnType<typeof saveAnswers>>) => ({
  results: [...results],
  alarm,
});

const notYourIntake: Problem = {
  status: 403,
  code: 'not-your-intake',
  title: 'This page is for the person the intake is about. Staff enter answers from the record.',
};

const begunByThePerson: Problem = {
  status: 409,
  code: 'begun-by-the-person',
  title:
    'The person has begun by themselves. Open their answers only when they agree and are with you.',
};
