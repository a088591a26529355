import type { AccountId, PatientId } from '#access';
import {
  type AssistedMode,
  isAnswer,
  type QuestionnaireAnswer,
  type QuestionnaireStep,
  questionnaireAnswer,
  questionnaireStep,
} from '#assignment';
import type { Writer } from '#database/server';
import { alarmItems, alarmSaid, type KeptAnswer } from '#intake';
import {
  type AnswerRow,
  answerReader,
  answerWriter,
  type HeardAlarm,
  saidReader,
} from '#intake/server';
import { addHours, type Instant, localDayOf } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import {
  done,
  type Effect,
  type Incoming,
  type OperationHandler,
  operationHandler,
  type Refused,
  rejected,
} from '#sync/server';
import { assignmentReader } from './assignment-store.ts';
import { answeredElsewhere, reuseSince } from './known.ts';
import { libraryOn, type SiteLibrary } from './library.ts';
import { numbersFor } from './numbers.ts';
import { type Occurrence, occurrenceReader } from './occurrence-store.ts';
import { occurrenceWriter } from './occurrence-writer.ts';
import { reminderProgress } from './reminder-progress.ts';
import { type ToScore, toScore } from './scoring.ts';
import { definitionsIn, scoredOf } from './stand-ins.ts';

export type HandedIn = {
  readonly patient: Patient;
  readonly occurrence: Occurrence;
  readonly scored: readonly ToScore[];
  readonly now: Instant;
};

export type AssignmentDeps = {
  /** An answer that can raise an alarm came in. */
  readonly afterAlarm: (trx: Writer, heard: HeardAlarm) => Promise<void>;
  /** It was handed in, or answered further afterwards: scores, facts and what follows from them. */
  readonly afterHandedIn: (trx: Writer, handedIn: HandedIn) => Promise<void>;
};

/** What a person does with their questionnaires on the phone, each exactly once. */
export function assignmentOperations(deps: AssignmentDeps): readonly OperationHandler[] {
  return [
    operationHandler<QuestionnaireAnswer>({
      kind: 'questionnaire-answer',
      schema: questionnaireAnswer,
      apply: (trx, incoming) => keepAnswer(trx, byThePerson(incoming), deps),
      refused: (trx, { actor: { patientId }, ...refused }) =>
        heardAllTheSame(trx, { ...refused, patientId }, deps),
    }),
    operationHandler<QuestionnaireStep>({
      kind: 'questionnaire-step',
      schema: questionnaireStep,
      apply: (trx, incoming) => takeStep(trx, byThePerson(incoming), deps),
    }),
  ];
}

/** What was said is heard, whatever becomes of the answer that says it. */
export async function heardAllTheSame(
  trx: Writer,
  { body, entryId, patientId, now }: Omit<Refused, 'actor'> & { readonly patientId: PatientId },
  deps: Pick<AssignmentDeps, 'afterAlarm'>,
): Promise<void> {
  const said = alarmSaid(body);
  const patient = said && (await patientReader(trx).patient(patientId));
  if (said === null || patient === null) return;
  await deps.afterAlarm(trx, { patient, unkept: { entryId, said: [said] }, now });
}

/** What was said in a round, by whom it came to us, and how. */
export type InRound<Body> = {
  readonly body: Body;
  readonly patientId: PatientId;
  readonly now: Instant;
  readonly mode: 'self' | AssistedMode;
  readonly enteredBy: AccountId | null;
};

const byThePerson = <Body>({ body, actor, now }: Incoming<Body>): InRound<Body> => ({
  body,
  patientId: actor.patientId,
  now,
  mode: 'self',
  enteredBy: null,
});

/** Keeps one answer, whoever brings it, with what follows from it at once. */
export async function keepAnswer(
  trx: Writer,
  said: InRound<QuestionnaireAnswer>,
  deps: AssignmentDeps,
): Promise<Effect> {
  const { body, patientId, now } = said;
  const patient = await patientReader(trx).patient(patientId);
  const occurrence = await occurrenceReader(trx).one(patientId, body.occurrenceId);
  if (patient === null) return noSuchOccurrence;
  const library = await libraryFor(trx, patient, occurrence, now);
  const fault = await faultOf(trx, said, occurrence, library);
  if (fault !== null || occurrence === null) return fault ?? noSuchOccurrence;
  await answerWriter(trx).keep([rowOf(said)]);
  await seen(trx, patientId, occurrence, body.answeredAt < now ? body.answeredAt : now);
  if (alarmItems.has(body.item)) await deps.afterAlarm(trx, { patient, unkept: null, now });
  if (occurrence.state === 'answered') await handOver(trx, patient, occurrence, library, now, deps);
  return done({ answerId: body.answerId });
}

const libraryFor = (
  trx: Writer,
  { timeZone }: Patient,
  occurrence: Occurrence | null,
  now: Instant,
): Promise<SiteLibrary> => libraryOn(trx, localDayOf(now, timeZone), occurrence?.parts ?? []);

/** What speaks against keeping an answer; null: nothing. A window that has closed does not. */
async function faultOf(
  trx: Writer,
  { body, patientId }: InRound<QuestionnaireAnswer>,
  occurrence: Occurrence | null,
  library: SiteLibrary,
): Promise<Effect | null> {
  if (occurrence === null) return noSuchOccurrence;
  const items = definitionsIn(occurrence, library).flatMap((definition) => definition.items);
  const item = items.find(({ id }) => id === body.item);
  if (item === undefined) return noSuchQuestion;
  if (!isAnswer({ options: item.options, number: item.number ?? null }, body.value)) {
    return notOffered;
  }
  const kept = await answerReader(trx).byId(patientId, [body.answerId]);
  return kept.length > 0 ? answerIdReused : null;
}

function rowOf(said: InRound<QuestionnaireAnswer>): AnswerRow {
  const { body, patientId, now, mode, enteredBy } = said;
  return {
    patient_id: patientId,
    answer_id: body.answerId,
    occasion_id: body.occurrenceId,
    item: body.item,
    value: body.value,
    mode,
    language: body.language,
    // A phone whose clock runs ahead must not outlive later answers.
    answered_at: body.answeredAt > now ? now : body.answeredAt,
    received_at: now,
    entered_by: enteredBy,
  };
}

/** A round was opened, handed in or skipped, by whoever brings it. */
export async function takeStep(
  trx: Writer,
  { body, patientId, now }: InRound<QuestionnaireStep>,
  deps: AssignmentDeps,
): Promise<Effect> {
  const patient = await patientReader(trx).patient(patientId);
  const occurrence = await occurrenceReader(trx).one(patientId, body.occurrenceId);
  if (occurrence === null || patient === null) return noSuchOccurrence;
  const at = body.at < now ? body.at : now;
  await seen(trx, patientId, occurrence, at);
  if (body.step === 'opened' || occurrence.state === 'answered') return done({ step: body.step });
  const { occurrenceId } = occurrence;
  const state = body.step === 'skipped' ? 'skipped' : 'answered';
  await occurrenceWriter(trx).settle(patientId, [occurrenceId], state, now);
  await reminderProgress(trx).giveUp(patientId, occurrenceId, 'already-answered');
  if (state === 'skipped') return done({ step: body.step });
  await reminderProgress(trx).answered(patientId, occurrenceId, at);
  const library = await libraryFor(trx, patient, occurrence, now);
  await handOver(trx, patient, occurrence, library, now, deps);
  return done({ step: body.step });
}

async function seen(
  trx: Writer,
  patientId: PatientId,
  { occurrenceId }: Occurrence,
  at: Instant,
): Promise<void> {
  await occurrenceWriter(trx).seen(patientId, occurrenceId, at);
  await reminderProgress(trx).opened(patientId, occurrenceId, at);
}

async function handOver(
  trx: Writer,
  patient: Patient,
  occurrence: Occurrence,
  library: SiteLibrary,
  now: Instant,
  deps: AssignmentDeps,
): Promise<void> {
  const { patientId } = patient;
  const { occurrenceId, assignmentId } = occurrence;
  const own: readonly KeptAnswer[] = await answerReader(trx).answers(patientId, occurrenceId);
  const assignment = await assignmentReader(trx).one(patientId, assignmentId);
  const { reuseDays } = await numbersFor(trx, patient, now);
  const isAlone = assignment === null || assignment.study !== null;
  const since = isAlone ? now : reuseSince(occurrence, assignment, reuseDays);
  const rounds = (await occurrenceReader(trx).all(patientId))
    .filter((one) => one.assignmentId === assignmentId)
    .map((one): string => one.occurrenceId);
  const recent = await saidReader(trx).recent(patientId, since < now ? since : addHours(now, 0));
  const elsewhere = answeredElsewhere(recent, since, new Set(rounds));
  const asked = scoredOf(definitionsIn(occurrence, library), own);
  const scored = toScore(asked, own, elsewhere, now, reuseDays);
  await deps.afterHandedIn(trx, { patient, occurrence, scored, now });
}

const at = (field: string, code: string, message: string) =>
  rejected(code, message, [{ at: `/${field}`, code, message }]);

const noSuchOccurrence = at(
  'occurrenceId',
  'not-found',
  'These questions are not yours or no longer there.',
);
const noSuchQuestion = at('item', 'unknown-question', 'This question is not one of those asked.');
const notOffered = at('value', 'not-an-option', 'This is not one of the answers to choose from.');
const answerIdReused = at(
  'answerId',
  'answer-id-reused',
  'This id already stands for another answer.',
);
