import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '#http';
import { send } from '#http/patient';
import { type IntakeState, readIntake, sectionsOf } from '#intake';
import { intakeAnswerForm, intakeSubmissionForm, type WaitingAnswer } from '#intake/web';
import { useKeeping, useOutbox, useWritten } from '#sync/patient';
import { instantNow, newId } from '#sync/web';
import { answersSoFar } from './course.ts';
import { intakeForm } from './open-intake.ts';

/** Answers so far and the two things one can do: answer a question, and hand in. */
export function useIntake(opened: IntakeState, language: string) {
  const keeping = useKeeping();
  const [state, setState] = useState(opened);
  const written = useWritten<WaitingAnswer>(intakeAnswerForm);
  const submissions = useWritten<unknown>(intakeSubmissionForm);
  const outbox = useOutbox();
  const answers = useMemo(() => answersSoFar(state, written ?? []), [state, written]);

  const answer = useCallback(
    async (item: string, value: unknown) => {
      const parts = sectionsOf({ ...answers, [item]: value }, state);
      const body: WaitingAnswer = {
        answer: {
          answerId: newId<'AnswerId'>(),
          item,
          value,
          answeredAt: instantNow(),
          mode: 'self',
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
    // Only the server knows what happens next.
    void call(send, readIntake, {}).then((read) => read.ok && setState(read.value));
  }, [arrived, state.submittedAt]);

  const over = arrived && state.submittedAt !== null;
  useEffect(() => {
    // Once the clinic has everything, the phone forgets it: phones are lent and lost.
    void (over ? keeping.wipe() : keeping.keepCached(intakeForm, state));
  }, [keeping, over, state]);

  return { ready: written !== null, state, answers, answer, handIn, handedIn, outbox };
}
