import type { Writer } from '#database/server';
import { addDays, type Instant, localDayOf } from '#kernel';
import { type PlanResponse, planResponse, type TodayMark, todayMark } from '#plan';
import { type Patient } from '#profile';
import { patientReader } from '#profile/server';
import {
  done,
  type Effect,
  type Incoming,
  type OperationHandler,
  operationHandler,
  rejected,
} from '#sync/server';
import { planReader } from './plan-store.ts';
import { responseWriter } from './response-store.ts';

export type Responded = {
  readonly patient: Patient;
  readonly response: PlanResponse;
  /** The part it is about, as it is now; null: the whole plan. */
  readonly part: { readonly title: string; readonly ownerRole: string | null } | null;
  readonly now: Instant;
};

export type PlanOperationDeps = {
  /** What the person said reaches the owner as information, in the same transaction. */
  readonly afterResponse: (trx: Writer, responded: Responded) => Promise<void>;
};

/** What a person does with their plan from the phone. */
export function planOperations(deps: PlanOperationDeps): readonly OperationHandler[] {
  return [
    operationHandler<TodayMark>({ kind: 'today-mark', schema: todayMark, apply: mark }),
    operationHandler<PlanResponse>({
      kind: 'plan-response',
      schema: planResponse,
      apply: (trx, incoming) => respond(trx, incoming, deps),
    }),
  ];
}

async function mark(trx: Writer, { body, opId, actor, now }: Incoming<TodayMark>): Promise<Effect> {
  const { patientId } = actor;
  const zone = await patientReader(trx).timeZone(patientId);
  // A phone may be a day ahead of the clinic's picture of its zone while travelling.
  if (zone !== null && body.day > addDays(localDayOf(now, zone), 1)) {
    return rejected('in-the-future', 'This day is still to come.', [
      { at: '/day', code: 'in-the-future', message: 'Choose today or an earlier day.' },
    ]);
  }
  const versions = await planReader(trx).history(patientId, body.itemId);
  if (versions.length === 0) return noSuchPart;
  await responseWriter(trx).addMark({
    patient_id: patientId,
    op_id: opId,
    day: body.day,
    item_id: body.itemId,
    outcome: body.outcome,
    reason: body.reason,
    recorded_at: body.recordedAt,
    received_at: now,
  });
  return done({ itemId: body.itemId, day: body.day });
}

const noSuchPart = rejected('no-such-part', 'This part is not in your plan.', [
  { at: '/itemId', code: 'not-found', message: 'This part is not in your plan.' },
]);

const wordsNeeded = rejected('words-needed', 'Please say it in a few words.', [
  { at: '/words', code: 'missing', message: 'Please say it in a few words.' },
]);

const noSuchPlan = rejected('no-such-plan', 'This plan is not yours or no longer there.', [
  { at: '/planId', code: 'not-found', message: 'There is no such plan.' },
]);

async function respond(
  trx: Writer,
  { body, actor, now }: Incoming<PlanResponse>,
  deps: PlanOperationDeps,
): Promise<Effect> {
  const { patientId } = actor;
  const says = body.kind === 'comment' || body.kind === 'propose';
  if (says && body.words === null) return wordsNeeded;
  const plan = await planReader(trx).plan(patientId);
  if (plan === null || plan.planId !== body.planId) return noSuchPlan;
  const part = plan.items.find(({ itemId }) => itemId === body.itemId) ?? null;
  if (body.itemId !== null && part === null) return noSuchPart;
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null) return noSuchPlan;
  await responseWriter(trx).addResponse({
    patient_id: patientId,
    response_id: body.responseId,
    plan_id: body.planId,
    plan_version: body.planVersion,
    item_id: body.itemId,
    kind: body.kind,
    words: body.words,
    at: now,
  });
  await deps.afterResponse(trx, { patient, response: body, part, now });
  return done({ responseId: body.responseId });
}
