import { useEffect, useMemo } from 'react';
import { call, type OutputOf } from '#http';
import { send } from '#http/patient';
import {
  type LineChange,
  linesOnPhone,
  readMySafetyPlan,
  type SafetyLine,
  type SafetyPlanChange,
} from '#safety';
import { type Kept, type SaveOutcome, useAnswer, useKeeping, useWritten } from '#sync/patient';
import { newId } from '#sync/web';
import { keepCrisisContacts } from './crisis-contact-kept.ts';
import { mySafetyPlanForm, safetyPlanChangeForm } from './safety-plan-forms.ts';

export type MySafetyPlan = OutputOf<typeof readMySafetyPlan>;

const ask = () => call(send, readMySafetyPlan, {});

/** Fetches the plan and keeps it on the phone before anybody needs it, and whom to call beside it. */
export function useSafetyPlanKept(): Kept<MySafetyPlan> {
  const { keepsOnPhone } = useKeeping();
  const kept = useAnswer(mySafetyPlanForm, ask);
  const contacts = kept.answer.state === 'ready' ? kept.answer.value.crisisContacts : null;
  useEffect(() => {
    if (keepsOnPhone && contacts !== null) keepCrisisContacts(contacts);
  }, [keepsOnPhone, contacts]);
  return kept;
}

/** The person's safety plan, with what they changed here and is not sent yet laid over it. */
export function useMySafetyPlan(): {
  readonly kept: Kept<MySafetyPlan>;
  readonly lines: readonly SafetyLine[];
  readonly change: (changes: readonly LineChange[]) => Promise<SaveOutcome>;
} {
  const keeping = useKeeping();
  const kept = useSafetyPlanKept();
  const written = useWritten<SafetyPlanChange>(safetyPlanChangeForm);
  const known = kept.answer.state === 'ready' ? kept.answer.value : null;
  const lines = useMemo(() => {
    const copy = {
      lines: known?.plan?.lines ?? [],
      changeIds: known?.changeIds ?? [],
      at: kept.at,
    };
    return linesOnPhone(copy, written ?? []);
  }, [known, kept.at, written]);
  const change = async (changes: readonly LineChange[]) => {
    const changeId = newId<'SafetyPlanChangeId'>();
    const body: SafetyPlanChange = { changeId, changes: [...changes] };
    return keeping.save({ form: safetyPlanChangeForm, key: changeId, body });
  };
  return { kept, lines, change };
}
