import type { PatientId, StaffActor } from '#access';
import { openAssistedRound, saveAssistedRound } from '#assignment';
import type { Reader, Writer } from '#database/server';
import { type InputOf, notFound, type OutputOf, type Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { answerReader, saidReader } from '#intake/server';
import { addHours, err, type Id, type Instant, localDayOf, ok, type Result } from '#kernel';
import { patientReader } from '#profile/server';
import { assignmentReader } from './assignment-store.ts';
import { libraryOn } from './library.ts';
import { numbersFor } from './numbers.ts';
import { type Occurrence, occurrenceReader } from './occurrence-store.ts';
import { type AssignmentDeps, heardAllTheSame, keepAnswer, takeStep } from './operations.ts';
import { dueView } from './phone.ts';

/** An open round asked by staff, together with the person: through the same stream as on the phone. */
export function assistedRoutes(deps: AssignmentDeps): readonly Route[] {
  return [
    handle(openAssistedRound, async ({ database, now }, { params: { patientId, occurrenceId } }) =>
      database.read({ patientId }, (db) => opened(db, patientId, occurrenceId, now)),
    ),
    handleAs('staff', saveAssistedRound, async ({ actor, database, now }, input) =>
      database.write({ patientId: input.params.patientId }, (trx) =>
        saved(trx, input, { actor, now }, deps),
      ),
    ),
  ];
}

async function opened(
  db: Reader,
  patientId: PatientId,
  occurrenceId: Id<'OccurrenceId'>,
  now: Instant,
): Promise<Result<OutputOf<typeof openAssistedRound>, Problem>> {
  const patient = await patientReader(db).patient(patientId);
  const occurrence = await occurrenceReader(db).one(patientId, occurrenceId);
  if (patient === null || occurrence === null) return err(notFound('round'));
  if (!isOpen(occurrence, now) || patient.leftAt !== null) return err(notOpen);
  const assignment = await assignmentReader(db).one(patientId, occurrence.assignmentId);
  if (assignment === null) return err(notFound('round'));
  const numbers = await numbersFor(db, patient, now);
  const library = await libraryOn(db, localDayOf(now, patient.timeZone), occurrence.parts);
  const since = addHours(occurrence.opensAt, -24 * numbers.reuseDays);
  const recent = await saidReader(db).recent(patientId, since);
  const answers = await answerReader(db).answers(patientId, occurrenceId);
  const rounds = (await occurrenceReader(db).all(patientId)).filter(
    (one) => one.assignmentId === occurrence.assignmentId,
  );
  const at = { patient, numbers, library, recent, reminded: new Set<string>(), now };
  const round = dueView(assignment, occurrence, { answers, rounds }, at);
  return round === null ? err(notOpen) : ok({ round, language: patient.language });
}

type By = { readonly actor: StaffActor; readonly now: Instant };

async function saved(
  trx: Writer,
  { params: { patientId, occurrenceId }, body }: InputOf<typeof saveAssistedRound>,
  { actor, now }: By,
  deps: AssignmentDeps,
): Promise<Result<OutputOf<typeof saveAssistedRound>, Problem>> {
  const occurrence = await occurrenceReader(trx).one(patientId, occurrenceId);
  if (occurrence === null) return err(notFound('round'));
  const { mode } = body;
  const said = { patientId, now, mode, enteredBy: actor.accountId };
  const refused: { item: string; message: string }[] = [];
  for (const given of body.answers) {
    const [kept] = await answerReader(trx).byId(patientId, [given.answerId]);
    const again = kept?.item === given.item && kept.value === given.value;
    if (again && kept.occasion_id === occurrenceId) continue;
    const effect = await keepAnswer(trx, { ...said, body: { ...given, occurrenceId } }, deps);
    if (effect.result === 'done') continue;
    await heardAllTheSame(trx, { body: given, entryId: given.answerId, patientId, now }, deps);
    refused.push({ item: given.item, message: effect.problem.title });
  }
  const handedIn = body.done && refused.length === 0;
  const step = { occurrenceId, step: 'handed-in', at: now } as const;
  if (handedIn) await takeStep(trx, { ...said, body: step }, deps);
  return ok({ refused, handedIn });
}

const isOpen = ({ state, closesAt }: Occurrence, now: Instant): boolean =>
  state === 'open' && closesAt > now;

const notOpen: Problem = {
  status: 409,
  code: 'not-open',
  title: 'These questions are not open any more, or nothing of them may be asked now.',
};
