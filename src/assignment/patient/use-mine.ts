import { useMemo } from 'react';
import {
  type MyQuestionnaires,
  type QuestionnaireAnswer,
  type QuestionnaireStep,
  readMyQuestionnaires,
} from '#assignment';
import { call } from '#http';
import { send } from '#http/patient';
import { useLeftStudies } from '#research/patient';
import { type Kept, useAnswer, useWritten } from '#sync/patient';
import { type DueHere, dueHere } from './due-here.ts';
import { answerForm, mineForm, stepForm } from './forms.ts';

const ask = () => call(send, readMyQuestionnaires, {});

export type Mine = {
  readonly kept: Kept<MyQuestionnaires>;
  readonly mine: MyQuestionnaires | null;
  /** `null` until the phone has looked. */
  readonly due: readonly DueHere[] | null;
};

/** What the person is asked, from the phone first and then from the server. */
export function useMine(): Mine {
  const kept = useAnswer<MyQuestionnaires>(mineForm, ask);
  const answers = useWritten<QuestionnaireAnswer>(answerForm);
  const steps = useWritten<QuestionnaireStep>(stepForm);
  const mine = kept.answer.state === 'ready' ? kept.answer.value : null;
  const left = useLeftStudies(kept.at);
  const due = useMemo(() => {
    if (answers === null || steps === null || left === null) return null;
    const asked = (mine?.due ?? []).filter(({ studyId }) => !left.has(studyId ?? ''));
    return dueHere(asked, answers, steps);
  }, [mine, answers, steps, left]);
  return { kept, mine, due };
}
