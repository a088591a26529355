import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, type Id, ok, type Result } from '#kernel';
import { type Plan, undoUntil } from '#plan';
import { answerOf, type PlanAnswer, type PlanDeps, settled } from './changed.ts';
import { lastEndedPlan, resumePlan } from './ending-store.ts';
import { settleLinks } from './links.ts';
import type { PlanPerson } from './person.ts';
import { type By, planReader, planWriter } from './plan-store.ts';
import { endingStands, planChanged } from './problems.ts';

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
    ended_by_name: by.name,
  });
  const found = await settleLinks(trx, who, [], now);
  const ended: Plan = { ...plan, status: 'ended', version: plan.version + 1 };
  const changed = { who, plan: ended, links: [], settled: found, decided: [], by: null, now };
  await deps.afterPlanChange(trx, changed);
  return ok(await answerOf(trx, who, null));
}

/** An ending taken back soon: the plan is as it was, and is checked against what is known now. */
export async function resume(
  trx: Writer,
  who: PlanPerson,
  planId: Id<'PlanId'>,
  by: By,
  deps: PlanDeps,
): Promise<Result<PlanAnswer, Problem>> {
  const { patientId } = who.patient;
  const open = await planReader(trx).planToChange(patientId);
  if (open?.planId === planId) return ok(await answerOf(trx, who, open));
  const last = await lastEndedPlan(trx, patientId);
  const mayUndo = open === null && last?.planId === planId && by.now <= undoUntil(last.endedAt);
  if (!mayUndo) return err(endingStands);
  await resumePlan(trx, patientId, planId);
  return ok(await settled(trx, who, deps, by.now));
}
