import { useState } from 'react';
import type { PatientId } from '#access';
import { type Trouble, useAct, useClinic } from '#http/clinician';
import type { Id } from '#kernel';
import { changeSafetyPlan, type LineChange } from '#safety';

export type ChangePlan = {
  /** True: it is in the plan. */
  readonly run: (changes: readonly LineChange[]) => Promise<boolean>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** How many lines of the last change stand twice, because somebody else changed them too. */
  readonly keptBoth: number;
  readonly newLineId: () => Id<'SafetyLineId'>;
};

/** Changes lines of the plan, on top of whatever stands there by now. */
export function useChangePlan(patientId: PatientId, together: boolean): ChangePlan {
  const act = useAct(changeSafetyPlan);
  const clinic = useClinic();
  const [keptBoth, setKeptBoth] = useState(0);
  const run = async (changes: readonly LineChange[]) => {
    const changeId = clinic.newId<'SafetyPlanChangeId'>();
    const body = { changeId, changes: [...changes], together };
    const answer = await act.run({ params: { patientId }, body });
    setKeptBoth(answer.ok ? answer.value.keptBoth.length : 0);
    return answer.ok;
  };
  const { busy, trouble } = act;
  return { run, busy, trouble, keptBoth, newLineId: () => clinic.newId<'SafetyLineId'>() };
}
