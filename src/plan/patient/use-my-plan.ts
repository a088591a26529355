import { useMemo } from 'react';
import { call, type OutputOf } from '#http';
import { send } from '#http/patient';
import { type PlanResponse, readMyPlan, type TodayMark } from '#plan';
import { type Kept, useAnswer, useWritten } from '#sync/patient';
import { myPlanForm, planResponseForm, todayMarkForm } from './forms.ts';
import { marksOf } from './marks.ts';

export type MyPlan = OutputOf<typeof readMyPlan>;

const ask = () => call(send, readMyPlan, {});

/** The person's plan, with today's marks and answers that are not sent yet laid over it. */
export function useMyPlan(): {
  readonly kept: Kept<MyPlan>;
  readonly marks: readonly TodayMark[];
  readonly unsentResponses: readonly PlanResponse[];
} {
  const kept = useAnswer(myPlanForm, ask);
  const written = useWritten<TodayMark>(todayMarkForm);
  const responses = useWritten<PlanResponse>(planResponseForm);
  const known = kept.answer.state === 'ready' ? kept.answer.value : null;
  const marks = useMemo(() => marksOf(known?.marks ?? [], written ?? []), [known, written]);
  const unsentResponses = useMemo(() => {
    const arrived = new Set(known?.plan?.responses.map((response) => response.responseId));
    return (responses ?? [])
      .map(({ body }) => body)
      .filter((body) => !arrived.has(body.responseId));
  }, [known, responses]);
  return { kept, marks, unsentResponses };
}
