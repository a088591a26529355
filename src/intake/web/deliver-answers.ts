import { call, type Send } from '#http';
import { type IntakeAnswer, saveIntakeAnswers, submitIntake } from '#intake';
import type { Id } from '#kernel';
import type { OpAnswer, Operation } from '#sync';
import { type Deliver, type Delivery, failedDelivery, intakeOf, type StoredForm } from '#sync/web';

/** One answer as it waits on the phone, with how far the intake was when it was given. */
export type WaitingAnswer = {
  readonly answer: IntakeAnswer;
  readonly sectionsDone: number;
  readonly sectionsTotal: number;
};

/** Also the kind of the operation on the phone. */
export const intakeAnswerForm: StoredForm = { name: 'intake-answer', upgrades: [] };
/** Handing in waits its turn behind the answers, also without a network. */
export const intakeSubmissionForm: StoredForm = { name: 'intake-submission', upgrades: [] };

/** Sends what was answered in an intake, by link or signed in; handing in goes last. */
export const deliverAnswers =
  (send: Send): Deliver =>
  async (_deviceId, operations, owner) => {
    const intakeId = intakeOf(owner);
    if (intakeId === null) return { ok: false, trouble: 'other-record' };
    const answering = operations.filter(({ kind }) => kind === intakeAnswerForm.name);
    const sent = await sendAnswers(send, intakeId, answering);
    if (!sent.ok) return sent;
    const submitting = operations.find(({ kind }) => kind === intakeSubmissionForm.name);
    if (submitting === undefined) return sent;
    const submitted = await call(send, submitIntake, { body: { intakeId } });
    if (submitted.ok) return { ...sent, answers: [...sent.answers, done(submitting)] };
    const failed = failedDelivery(submitted.problem);
    // The answers did arrive; only then may they leave the phone, whatever becomes of handing in.
    if (sent.answers.length > 0) return sent;
    return failed;
  };

async function sendAnswers(
  send: Send,
  intakeId: Id<'IntakeId'>,
  operations: readonly Operation[],
): Promise<Delivery> {
  const last = operations.at(-1)?.body as WaitingAnswer | undefined;
  if (last === undefined) return { ok: true, answers: [], gap: null };
  const { sectionsDone, sectionsTotal } = last;
  const answers = operations.map(({ body }) => (body as WaitingAnswer).answer);
  const sent = await call(send, saveIntakeAnswers, {
    body: { intakeId, sectionsDone, sectionsTotal, answers },
  });
  if (!sent.ok) return failedDelivery(sent.problem);
  return {
    ok: true,
    gap: null,
    answers: operations.flatMap((operation, index) => {
      const result = sent.value.results[index];
      return result === undefined ? [] : [answerTo(operation, result)];
    }),
  };
}

type Result = {
  readonly result: 'done' | 'rejected';
  readonly field: string | null;
  readonly message: string | null;
};

function answerTo(operation: Operation, { result, field, message }: Result): OpAnswer {
  if (result === 'done') return done(operation);
  const title = message ?? '';
  const fields = [{ at: field ?? '', code: 'rejected', message: title }];
  return {
    opId: operation.opId,
    result,
    problem: { code: 'rejected', title, fields },
    effect: null,
  };
}

const done = ({ opId }: Operation): OpAnswer => ({
  opId,
  result: 'done',
  problem: null,
  effect: null,
});
