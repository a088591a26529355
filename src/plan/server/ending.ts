import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, ok, type Result } from '#kernel';
import type { Plan } from '#plan';
import { clinicOf, type PlanAnswer, type PlanDeps } from './changed.ts';
import { settleLinks } from './links.ts';
import type { PlanPerson } from './person.ts';
import { type By, planWriter } from './plan-store.ts';
import { planChanged } from './problems.ts';

/** Ends a plan as it is: nothing of it is altered, and what was found between its parts holds no more. */
export async function end(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  wanted: { readonly version: number; readonly reason: string },
  by: By,
  deps: PlanDeps,
): Promise<Result<PlanAnswer, Problem>> {
  if (plan.version !== wanted.version) return err(planChanged(plan));
  const { now } = by;
  await planWriter(trx).change(who.patient.patientId, plan.planId, {
    status: 'ended',
    ended_at: now,
    ended_because: wanted.reason,
    ended_by: by.accountId,
  });
  const settled = await settleLinks(trx, who, [], now);
  const ended: Plan = { ...plan, status: 'ended', version: plan.version + 1 };
  await deps.afterPlanChange(trx, { who, plan: ended, links: [], settled, decided: [], now });
  return ok({ plan: null, today: who.today, clinic: clinicOf(who) });
}
