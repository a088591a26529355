import { useCallback, useEffect, useMemo, useState } from 'react';
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
import { instantNow, newId } from '#sync/web';
import { keepCrisisContacts } from './crisis-contact-kept.ts';
import { mySafetyPlanForm, safetyPlanChangeForm } from './safety-plan-forms.ts';
import type { PlanStays } from './safety-plan-keep.tsx';
import { letPlanStay, setStaysOnPhone, staysOnPhone } from './safety-plan-stays.ts';

export type MySafetyPlan = OutputOf<typeof readMySafetyPlan>;

const ask = () => call(send, readMySafetyPlan, {});

type PlanHere = {
  readonly kept: Kept<MySafetyPlan>;
  readonly lines: readonly SafetyLine[];
  /** Lays the plan beside the session now, where the person chose that it stays. */
  readonly layBeside: () => void;
};

/**
 * Fetches the plan and keeps it on the phone before anybody needs it, with what the person changed here and is not
 * sent yet laid over it; whom to call lies beside it, and where they chose so the plan itself.
 */
export function useSafetyPlanKept(): PlanHere {
  const keeping = useKeeping();
  const { keepsOnPhone, owner } = keeping;
  const kept = useAnswer(mySafetyPlanForm, ask);
  const written = useWritten<SafetyPlanChange>(safetyPlanChangeForm);
  const known = kept.answer.state === 'ready' ? kept.answer.value : null;
  const contacts = known?.crisisContacts ?? null;
  const lines = useMemo(() => {
    const copy = {
      lines: known?.plan?.lines ?? [],
      changeIds: known?.changeIds ?? [],
      at: kept.at,
    };
    return linesOnPhone(copy, written ?? []);
  }, [known, kept.at, written]);
  useEffect(() => {
    if (keepsOnPhone && contacts !== null) keepCrisisContacts(contacts);
  }, [keepsOnPhone, contacts]);
  const { at } = kept;
  const layBeside = useCallback(() => {
    if (keepsOnPhone && contacts !== null)
      letPlanStay({ owner, at: at ?? instantNow(), lines, contacts });
  }, [keepsOnPhone, owner, at, lines, contacts]);
  useEffect(layBeside, [layBeside]);
  return { kept, lines, layBeside };
}

/** The person's safety plan, to read and to change. */
export function useMySafetyPlan(): Pick<PlanHere, 'kept' | 'lines'> & {
  readonly change: (changes: readonly LineChange[]) => Promise<SaveOutcome>;
  readonly stays: PlanStays;
} {
  const keeping = useKeeping();
  const { kept, lines, layBeside } = useSafetyPlanKept();
  const { owner } = keeping;
  const [on, setOn] = useState(() => staysOnPhone(owner));
  const change = async (changes: readonly LineChange[]) => {
    const changeId = newId<'SafetyPlanChangeId'>();
    const body: SafetyPlanChange = { changeId, changes: [...changes] };
    return keeping.save({ form: safetyPlanChangeForm, key: changeId, body });
  };
  const set = (next: boolean) => {
    setStaysOnPhone(owner, next);
    layBeside();
    setOn(next);
  };
  return { kept, lines, change, stays: { on, set } };
}
