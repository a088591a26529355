import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, ok, type Result } from '#kernel';
import type { Plan } from '#plan';
import { addFrame, frameHistory } from './frame-store.ts';
import type { PlanPerson } from './person.ts';
import { type By, planWriter } from './plan-store.ts';
import { frameChanged } from './problems.ts';

type Wanted = {
  readonly version: number;
  readonly whatMatters: string | null;
  readonly weeklyMinutesBudget: number | null;
};

/**
 * A new wording of what matters and the minutes; earlier ones are kept. False: nothing differs. Another
 * wording meanwhile is refused with the newer one, so that nobody writes over a colleague.
 */
export async function saveFrame(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  wanted: Wanted,
  by: By,
): Promise<Result<boolean, Problem>> {
  const { patientId } = who.patient;
  const { whatMatters, weeklyMinutesBudget } = wanted;
  const same = whatMatters === plan.whatMatters && weeklyMinutesBudget === plan.weeklyMinutesBudget;
  if (same) return ok(false);
  if (wanted.version !== plan.frameVersion) {
    const [newest] = await frameHistory(trx, patientId, plan.planId);
    return err(frameChanged(newest ?? null));
  }
  const version = plan.frameVersion + 1;
  await addFrame(trx, patientId, { ...wanted, planId: plan.planId, version }, by);
  await planWriter(trx).change(patientId, plan.planId, {
    what_matters: whatMatters,
    weekly_minutes_budget: weeklyMinutesBudget,
    frame_version: version,
  });
  return ok(true);
}
