import { useCallback, useState } from 'react';
import type { QuestionnaireAnswer, QuestionnaireStep } from '#assignment';
import { type SaveOutcome, useKeeping } from '#sync/patient';
import { instantNow, newId } from '#sync/web';
import { answerForm, stepForm } from './forms.ts';

/**
 * The two things one can do: answer a question, and take a step with all of them. `unsaved`: the last
 * of these is neither on this phone nor with the clinic; it stays so whatever page comes between.
 */
export function useAnswering(occurrenceId: QuestionnaireAnswer['occurrenceId'], language: string) {
  const keeping = useKeeping();
  const [unsaved, setUnsaved] = useState(false);
  const kept = useCallback(async (saving: Promise<SaveOutcome>): Promise<boolean> => {
    const isSaved = isKept(await saving);
    setUnsaved(!isSaved);
    return isSaved;
  }, []);
  const answer = useCallback(
    (item: string, value: number | null): Promise<boolean> => {
      const answerId = newId<'AnswerId'>();
      const body = { occurrenceId, answerId, item, value, answeredAt: instantNow(), language };
      const saving = keeping.save({
        form: answerForm,
        key: `${occurrenceId} ${item}`,
        body: body satisfies QuestionnaireAnswer,
      });
      return kept(saving);
    },
    [keeping, kept, occurrenceId, language],
  );
  const step = useCallback(
    (taken: QuestionnaireStep['step']): Promise<SaveOutcome> => {
      const body: QuestionnaireStep = { occurrenceId, step: taken, at: instantNow() };
      return keeping.save({ form: stepForm, key: `${occurrenceId} ${taken}`, body });
    },
    [keeping, occurrenceId],
  );
  const end = useCallback((how: 'handed-in' | 'skipped') => kept(step(how)), [kept, step]);
  return { answer, step, end, unsaved };
}

const isKept = (outcome: SaveOutcome): boolean => outcome === 'phone' || outcome === 'server';
