import { useCallback } from 'react';
import type { QuestionnaireAnswer, QuestionnaireStep } from '#assignment';
import { type SaveOutcome, useKeeping } from '#sync/patient';
import { instantNow, newId } from '#sync/web';
import { answerForm, stepForm } from './forms.ts';

/** The two things one can do: answer a question, and take a step with all of them. */
export function useAnswering(occurrenceId: QuestionnaireAnswer['occurrenceId'], language: string) {
  const keeping = useKeeping();
  const answer = useCallback(
    (item: string, value: number | null): Promise<SaveOutcome> => {
      const answerId = newId<'AnswerId'>();
      const body = { occurrenceId, answerId, item, value, answeredAt: instantNow(), language };
      return keeping.save({
        form: answerForm,
        key: `${occurrenceId} ${item}`,
        body: body satisfies QuestionnaireAnswer,
      });
    },
    [keeping, occurrenceId, language],
  );
  const step = useCallback(
    (taken: QuestionnaireStep['step']): Promise<SaveOutcome> => {
      const body: QuestionnaireStep = { occurrenceId, step: taken, at: instantNow() };
      return keeping.save({ form: stepForm, key: `${occurrenceId} ${taken}`, body });
    },
    [keeping, occurrenceId],
  );
  return { answer, step };
}

export const isKept = (outcome: SaveOutcome): boolean =>
  outcome === 'phone' || outcome === 'server';
