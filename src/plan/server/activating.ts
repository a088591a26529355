import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, ok, type Result } from '#kernel';
import { blocks, type Plan } from '#plan';
import { linksIn, linkViews } from './links.ts';
import { startHeld } from './movement-hold.ts';
import type { PlanPerson } from './person.ts';
import { type By, planWriter } from './plan-store.ts';
import { blocked, planChanged } from './problems.ts';

/** Makes the draft the plan: every proposed part becomes active. An active plan stays as it is. */
export async function activate(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  version: number,
  by: By,
): Promise<Result<'active', Problem>> {
  if (plan.status === 'active') return ok('active');
  if (plan.version !== version) return err(planChanged(plan));
  const { patientId } = who.patient;
  const views = await linkViews(trx, patientId, linksIn(plan, who));
  const against = blocks(plan, views);
  if (against.length > 0) return err(blocked(against.map(({ en }) => en)));
  const held = startHeld(who, plan);
  if (held !== null) return err(held);
  const started = plan.items
    .filter(({ state }) => state === 'proposed')
    .map((item) => ({
      ...item,
      state: 'active' as const,
      version: item.version + 1,
      startDay: item.startDay ?? who.today,
    }));
  await planWriter(trx).addVersions(patientId, plan.planId, started, {
    ...by,
    reason: 'The plan starts',
  });
  await planWriter(trx).change(patientId, plan.planId, {
    status: 'active',
    activated_at: by.now,
    activated_by: by.accountId,
  });
  return ok('active');
}
