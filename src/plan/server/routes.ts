import type { PatientId, StaffActor } from '#access';
import type { Database, Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok, type Result } from '#kernel';
import {
  activatePlan,
  draftPlan,
  endPlan,
  listTemplates,
  markResponseSeen,
  type Plan,
  planTemplates,
  resolveLink,
  savePlanFrame,
  savePlanItem,
  undoPlanEnding,
} from '#plan';
import { activate } from './activating.ts';
import { answerOf, type PlanAnswer, type PlanDeps, settled } from './changed.ts';
import { draft } from './drafting.ts';
import { end, resume } from './ending.ts';
import { saveFrame } from './framing.ts';
import { type PlanPerson, planPersonOf } from './person.ts';
import { type By, planReader } from './plan-store.ts';
import { noPlan } from './problems.ts';
import { planReads } from './reads.ts';
import { resolve } from './resolving.ts';
import { responseWriter } from './response-store.ts';
import { saveItem } from './saving.ts';

export function planRoutes(deps: PlanDeps): readonly Route[] {
  return [
    ...planReads(deps),

    handleAs('staff', listTemplates, async () =>
      ok({ templates: planTemplates.map(templateView) }),
    ),

    handleAs('staff', draftPlan, async ({ actor, database, now }, { params, body }) =>
      database.write(params, async (trx) => {
        const who = await planPersonOf(trx, params.patientId, now, deps.heard, actor);
        if (who === null) return err(notFound('person'));
        const against = await deps.againstBeginning(trx, params.patientId);
        if (against !== null) return err(against);
        const drafted = await draft(trx, who, body, byOf(actor, now), deps);
        if (!drafted.ok) return drafted;
        return ok(await settled(trx, who, deps, now));
      }),
    ),

    handleAs('staff', savePlanItem, async ({ actor, database, now }, { params, body }) =>
      change({ database, now, actor, ...deps }, params.patientId, async (trx, who, plan) => {
        const wanted = { ...body, itemId: params.itemId, reason: body.reason ?? null };
        const saved = await saveItem(trx, who, plan, wanted, {
          ...byOf(actor, now),
          role: actor.role,
        });
        if (!saved.ok) return saved;
        return ok(
          saved.value ? await settled(trx, who, deps, now) : await answerOf(trx, who, plan),
        );
      }),
    ),

    handleAs('staff', savePlanFrame, async ({ actor, database, now }, { params, body }) =>
      change({ database, now, actor, ...deps }, params.patientId, async (trx, who, plan) => {
        const saved = await saveFrame(trx, who, plan, body, byOf(actor, now));
        if (!saved.ok) return saved;
        return ok(
          saved.value ? await settled(trx, who, deps, now) : await answerOf(trx, who, plan),
        );
      }),
    ),

    handleAs('staff', resolveLink, async ({ actor, database, now }, { params, body }) =>
      change({ database, now, actor, ...deps }, params.patientId, async (trx, who, plan) => {
        const choice = { ...body, findingId: params.findingId, reason: body.reason ?? null };
        const done = await resolve(trx, who, plan, choice, actor);
        if (!done.ok) return done;
        if (done.value === null) return ok(await answerOf(trx, who, plan));
        const settledBy = { decided: [done.value], by: actor };
        return ok(await settled(trx, who, deps, now, settledBy));
      }),
    ),

    handleAs('staff', activatePlan, async ({ actor, database, now }, { params, body }) =>
      change({ database, now, actor, ...deps }, params.patientId, async (trx, who, plan) => {
        const against = await deps.againstBeginning(trx, params.patientId);
        if (against !== null) return err(against);
        const done = await activate(trx, who, plan, body.version, byOf(actor, now));
        return done.ok ? ok(await settled(trx, who, deps, now)) : done;
      }),
    ),

    ...endingRoutes(deps),
  ];
}

function endingRoutes(deps: PlanDeps): readonly Route[] {
  return [
    handleAs('staff', endPlan, async ({ actor, database, now }, { params, body }) =>
      change({ database, now, actor, ...deps }, params.patientId, async (trx, who, plan) =>
        end(trx, who, plan, body, byOf(actor, now), deps),
      ),
    ),

    handleAs('staff', undoPlanEnding, async ({ actor, database, now }, { params, query }) =>
      database.write(params, async (trx) => {
        const who = await planPersonOf(trx, params.patientId, now, deps.heard, actor);
        if (who === null) return err(notFound('person'));
        return resume(trx, who, query.planId, byOf(actor, now), deps);
      }),
    ),

    handleAs('staff', markResponseSeen, async ({ actor, database, now }, { params }) =>
      database.write({ patientId: params.patientId }, async (trx) => {
        const { patientId, responseId } = params;
        const seenAt = await responseWriter(trx).seen(patientId, responseId, byOf(actor, now));
        return seenAt === null ? err(notFound('answer')) : ok({ seenAt });
      }),
    ),
  ];
}

type Change = (trx: Writer, who: PlanPerson, plan: Plan) => Promise<Result<PlanAnswer, Problem>>;

/** One change of one plan: the plan is held, so that two changes follow each other. */
async function change(
  at: Pick<PlanDeps, 'heard'> & {
    readonly database: Database;
    readonly now: Instant;
    readonly actor: StaffActor;
  },
  patientId: PatientId,
  work: Change,
): Promise<Result<PlanAnswer, Problem>> {
  return at.database.write({ patientId }, async (trx) => {
    const plan = await planReader(trx).planToChange(patientId);
    if (plan === null) return err(noPlan);
    const who = await planPersonOf(trx, patientId, at.now, at.heard, at.actor);
    return who === null ? err(notFound('person')) : work(trx, who, plan);
  });
}

const byOf = ({ accountId, name }: StaffActor, now: Instant): By => ({ accountId, name, now });

const templateView = ({ id, step, title, says, items }: (typeof planTemplates)[number]) => ({
  id,
  step,
  title,
  says,
  items: items.map(({ title: what, discipline, kind }) => ({ title: what, discipline, kind })),
});
