import { uuidv7 } from 'uuidv7';
import type { StaffActor } from '#access';
import type { Writer } from '#database/server';
import {
  inForce,
  type NumberParameter,
  rescreenDays,
  step1ReviewDays,
  step2ReviewDays,
  step3ReviewDays,
} from '#evidence';
import { type InputOf, notFound, type OutputOf, type Problem } from '#http';
import type { Context } from '#http/server';
import { addDays, err, type Id, type Instant, localDayOf, ok, type Result } from '#kernel';
import { templateForStep } from '#plan';
import {
  draft,
  draftMore,
  type PlanDeps,
  type PlanPerson,
  planPersonOf,
  planReader,
  settled,
  stepWriter,
} from '#plan/server';
import type { decideFinding, Rulebook } from '#reasoning';
import {
  decisionReader,
  decisionWriter,
  findingReader,
  findingViews,
  findingWriter,
  type KeptDecision,
  type KeptFinding,
} from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { closeAlertFirst, isFollowUp, liftHoldFirst, noteContactFirst } from '#safety';
import { alertReader, isAlertOpen, isWarningSignOpen } from '#safety/server';
import { kindsWithout } from '#stepping';
import { preferenceReader } from '#stepping/server';
import { findingCardWriter } from '#worklist/server';
import { afterDecision } from '../flows.ts';
import { type StepDecided, stepIn } from '../step-decided.ts';
import { decisionFault, safetyBeforeSteps } from './decision-fault.ts';

type Input = InputOf<typeof decideFinding>;
type Output = OutputOf<typeof decideFinding>;

export type DecisionDeps = {
  readonly rulebook: Rulebook;
  readonly plan: PlanDeps;
  readonly counts: CountsKept;
};

/** What a person does with a finding. Nothing else changes the step of care. */
export function decide(deps: DecisionDeps) {
  return ({ actor, database, now }: Context<StaffActor>, { params, body }: Input) =>
    database.write(
      { patientId: params.patientId },
      async (trx): Promise<Result<Output, Problem>> => {
        const kept = await findingWriter(trx).hold(params.patientId, params.findingId);
        const who = await planPersonOf(trx, params.patientId, now, deps.plan.heard);
        if (kept === null || who === null) return err(notFound('finding'));
        const before = await decisionReader(trx).one(params.patientId, body.decisionId);
        if (before === null) {
          const refusal =
            (await standsAgainst(trx, kept, body.kind)) ?? decisionFault(kept, body, now);
          if (refusal !== null) return err(refusal);
          await carryOut(trx, who, kept, decisionOf(params, body, actor, now), deps);
          deps.counts.forget(actor.siteId);
        }
        return ok(await answerOf(trx, actor, params, deps.rulebook));
      },
    );
}

/** An open alert, calls after one, and an open warning sign of the body end in their own way, never by a decision. */
async function standsAgainst(
  trx: Writer,
  { patientId, findingId, finding, proposal }: KeptFinding,
  kind: Input['body']['kind'],
): Promise<Problem | null> {
  if (await isAlertOpen(trx, patientId, findingId)) return closeAlertFirst;
  const taken = kind === 'accept' || kind === 'modify';
  if (taken && stepIn(proposal) !== null) return safetyFirst(trx, patientId);
  if (finding.status !== 'fires') return null;
  if (isFollowUp(finding.rule.id)) return noteContactFirst;
  if (finding.rule.id !== 'RF-01') return null;
  return (await isWarningSignOpen(trx, patientId)) ? liftHoldFirst : null;
}

/** A proposal from before an alarm waits as any other would (SC-01): nothing routine is begun beside it. */
async function safetyFirst(
  trx: Writer,
  patientId: KeptFinding['patientId'],
): Promise<Problem | null> {
  const open = await alertReader(trx).openOf(patientId, false);
  return open.length > 0 || (await isWarningSignOpen(trx, patientId)) ? safetyBeforeSteps : null;
}

function decisionOf(
  { findingId }: Input['params'],
  body: Input['body'],
  actor: StaffActor,
  now: Instant,
): KeptDecision {
  return {
    decisionId: body.decisionId,
    findingId,
    kind: body.kind,
    reasonCode: body.reasonCode ?? null,
    reason: body.reason ?? null,
    change: body.step === undefined ? null : { step: body.step },
    until: body.until ?? null,
    by: actor.accountId,
    byName: actor.name,
    byRole: actor.role,
    at: now,
  };
}

/** The decision, and what follows from it, in one transaction. */
async function carryOut(
  trx: Writer,
  who: PlanPerson,
  kept: KeptFinding,
  decision: KeptDecision,
  deps: DecisionDeps,
): Promise<void> {
  const { patientId } = who.patient;
  await decisionWriter(trx).add(patientId, decision);
  const follows = afterDecision(kept, decision, who.patient.timeZone);
  if (follows.ends) await findingWriter(trx).end(kept, 'decided', decision.at);
  if (follows.step !== null) await enterStep(trx, who, follows.step, decision, deps.plan);
  const cards = findingCardWriter(trx);
  if (follows.sleepsUntil !== null) {
    await cards.snoozeFor(patientId, [kept.findingId], follows.sleepsUntil);
  } else {
    const by = { ended_by: decision.by, ended_by_name: decision.byName };
    const outcome = { code: follows.cardOutcome, by, now: decision.at };
    await cards.endFor(patientId, [kept.findingId], outcome);
  }
  await caseloadWriter(trx).afterCare(patientId, decision.at);
}

/** A step was taken: who leads, when it is looked at again, and a draft to begin the talk with. */
async function enterStep(
  trx: Writer,
  who: PlanPerson,
  { step, continuation, responsible }: StepDecided,
  decision: KeptDecision,
  deps: PlanDeps,
): Promise<void> {
  const { patientId, timeZone } = who.patient;
  const today = localDayOf(decision.at, timeZone);
  const reviewDays = reviewDaysOf(step);
  const { settings, bearer } = who.person;
  await stepWriter(trx).add(patientId, {
    careStepId: uuidv7(),
    step,
    continuation,
    fromDay: today,
    decisionId: decision.decisionId,
    responsible,
    reviewDay: addDays(today, inForce(reviewDays, settings, bearer, decision.at).value),
  });
  const template = templateForStep(step);
  if (template === null) return;
  const planId = uuidv7() as Id<'PlanId'>;
  const by = { accountId: decision.by, name: decision.byName, now: decision.at };
  const said = await preferenceReader(trx).latest(patientId, step);
  const without = said === null ? [] : kindsWithout(step, said);
  const wanted = { planId, template: template.id, without };
  const plan = await planReader(trx).plan(patientId);
  const drafted =
    plan === null
      ? await draft(trx, who, wanted, by, deps)
      : await draftMore(trx, who, plan, wanted, by, deps);
  if (drafted.ok && drafted.value === 'drafted') await settled(trx, who, deps, decision.at);
}

function reviewDaysOf(step: number): NumberParameter {
  if (step === 0) return rescreenDays;
  if (step === 1) return step1ReviewDays;
  return step === 2 ? step2ReviewDays : step3ReviewDays;
}

async function answerOf(
  trx: Writer,
  actor: StaffActor,
  { patientId, findingId }: Input['params'],
  rulebook: Rulebook,
): Promise<Output> {
  const kept = await findingReader(trx).one(patientId, findingId);
  const views = kept === null ? [] : await findingViews(trx, rulebook, actor, [kept]);
  const plan = await planReader(trx).plan(patientId);
  const [finding] = views;
  if (finding === undefined)
    throw new Error('Broken invariant: a decided finding is in the record');
  return { finding, planId: plan?.planId ?? null };
}
