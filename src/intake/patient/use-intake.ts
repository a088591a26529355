import { useCallback, useEffect, useMemo, useState } from 'react';
import { openIntake } from '#accounts';
import { call } from '#http';
import { send } from '#http/patient';
import { type IntakeAnswers, type IntakeState, readIntake, sectionsOf } from '#intake';
import { intakeAnswerForm, intakeSubmissionForm, type WaitingAnswer } from '#intake/web';
import type { Instant } from '#kernel';
import { type Keeping, useKeeping, useOutbox, useWritten } from '#sync/patient';
import { instantNow, newId } from '#sync/web';
import { answersSoFar } from './course.ts';
import { rememberHandedIn } from './handed-in.ts';
import { intakeForm, intakeLinkForm } from './open-intake.ts';

/** Answers so far and the two things one can do: answer a question, and hand in. */
export function useIntake(opened: IntakeState, language: string) {
  const keeping = useKeeping();
  const [state, setState] = useState(opened);
  const written = useWritten<WaitingAnswer>(intakeAnswerForm);
  const submissions = useWritten<unknown>(intakeSubmissionForm);
  const outbox = useOutbox();
  const answers = useMemo(() => answersSoFar(state, written ?? []), [state, written]);

  const answer = useCallback(
    async (item: string, value: unknown, confirms = false) => {
      const parts = sectionsOf({ ...answers, [item]: value }, state);
      const body: WaitingAnswer = {
        answer: {
          answerId: newId<'AnswerId'>(),
          item,
          value,
          answeredAt: instantNow(),
          mode: confirms ? 'record' : state.kiosk === true ? 'kiosk' : 'self',
          language,
        },
        sectionsDone: parts.filter((part) => part.done).length,
        sectionsTotal: parts.length,
      };
      return keeping.save({ form: intakeAnswerForm, key: item, body });
    },
    [keeping, answers, state, language],
  );

  const handIn = useCallback(
    () => keeping.save({ form: intakeSubmissionForm, key: 'submission', body: {} }),
    [keeping],
  );

  const handedIn = (submissions?.length ?? 0) > 0 || state.submittedAt !== null;
  const arrived = handedIn && outbox?.waiting === 0;
  useEffect(() => {
    if (!arrived || state.submittedAt !== null) return;
    void whatHappensNext(keeping, state.intakeId).then((read) => {
      // The server gives no answers back to a link; this page goes on with those it has.
      if (read !== null) setState({ ...read, answers: shownOf(answers, read.submittedAt) });
      return read;
    });
  }, [keeping, arrived, answers, state.intakeId, state.submittedAt]);

  const over = arrived && state.submittedAt !== null;
  useEffect(() => {
    // Once the clinic has everything, the phone forgets it: phones are lent and lost.
    if (!over) return void keeping.keepCached(intakeForm, state);
    if (state.kiosk !== true) rememberHandedIn(state);
    void keeping.wipe();
  }, [keeping, over, state]);

  return {
    ready: written !== null && outbox !== null,
    state,
    answers,
    answer,
    handIn,
    handedIn,
    outbox,
  };
}

const shownOf = (answers: IntakeAnswers, at: Instant | null): IntakeState['answers'] =>
  Object.entries(answers).map(([item, value]) => ({ item, value, answeredAt: at ?? instantNow() }));

/** Only the server knows what happens next. The link was closed by handing in; it still opens that page. */
async function whatHappensNext(
  keeping: Keeping,
  intakeId: IntakeState['intakeId'],
): Promise<IntakeState | null> {
  const link = await keeping.cached<string>(intakeLinkForm);
  if (link !== null) {
    const opened = await call(send, openIntake, { body: { token: link.value } });
    if (!opened.ok) return null;
  }
  const read = await call(send, readIntake, {});
  return read.ok && read.value.intakeId === intakeId ? read.value : null;
}
