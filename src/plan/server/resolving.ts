import type { StaffActor } from '#access';
import type { Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import { applied, linkRuleOf, linkViewOf, type Plan, type Resolution } from '#plan';
import {
  decisionReader,
  decisionWriter,
  findingWriter,
  isAtRest,
  type KeptFinding,
} from '#reasoning/server';
import { isAbout, linksIn } from './links.ts';
import type { PlanPerson } from './person.ts';
import { planWriter } from './plan-store.ts';
import { noSuchResolution, prescriberDecides, reasonNeeded, touchesMedicine } from './problems.ts';

export type Choice = {
  readonly findingId: Id<'FindingId'>;
  readonly decisionId: Id<'DecisionId'>;
  readonly resolution: string;
  readonly reason: string | null;
};

const overrule = 'overrule';

/**
 * Carries out what the team chose for a conflict: a ready way out, or going on with a reason. The
 * changes of items and the decision are one. Answers the finding that was decided; null: done before.
 */
export async function resolve(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  choice: Choice,
  actor: StaffActor,
): Promise<Result<KeptFinding | null, Problem>> {
  const { patientId } = who.patient;
  if ((await decisionReader(trx).one(patientId, choice.decisionId)) !== null) return ok(null);
  const kept = await findingWriter(trx).hold(patientId, choice.findingId);
  if (kept === null || linkRuleOf(kept.finding.rule.id) === null) return err(notFound('conflict'));
  if (isOver(kept)) return err(noSuchResolution);
  const now = who.person.asOf;
  if (choice.resolution === overrule) {
    return mayGoOn(plan, kept, actor)
      ? goOn(trx, kept, choice, actor, now)
      : err(prescriberDecides);
  }
  const way = wayOut(who, plan, kept, choice.resolution);
  if (way === null) return err(noSuchResolution);
  if (touchesMedicine(plan, way.changes) && actor.role !== 'physician') {
    return err(prescriberDecides);
  }
  await carryOut(trx, plan, kept, way, { choice, actor, now });
  return ok(kept);
}

/** One that was overruled, or that everybody acknowledged, can still be settled. */
const isOver = (kept: KeptFinding): boolean => kept.endedAt !== null && !isAtRest(kept);

/** A critical conflict about a medicine is the prescriber's to overrule. */
function mayGoOn(plan: Plan, kept: KeptFinding, { role }: StaffActor): boolean {
  return role === 'physician' || kept.finding.severity !== 'critical' || !hasMedicine(plan, kept);
}

/** Whether a medicine is among the parts this conflict is about. */
function hasMedicine({ items }: Plan, { finding }: KeptFinding): boolean {
  const ids = (finding.subject ?? '').split('+');
  return items.some(({ itemId, kind }) => kind === 'medicine' && ids.includes(itemId));
}

async function goOn(
  trx: Writer,
  kept: KeptFinding,
  choice: Choice,
  actor: StaffActor,
  now: Instant,
): Promise<Result<KeptFinding, Problem>> {
  if (choice.reason === null) return err(reasonNeeded);
  await decisionWriter(trx).add(kept.patientId, {
    ...decisionBy(choice, actor, now),
    kind: 'decline',
    reasonCode: 'other',
    reason: choice.reason,
    change: null,
  });
  // It rests while the same facts lead to it, and speaks again when they change.
  await findingWriter(trx).end(kept, 'decided', now);
  return ok(kept);
}

function wayOut(who: PlanPerson, plan: Plan, kept: KeptFinding, code: string): Resolution | null {
  const link = linksIn(plan, who).find(({ finding }) => isAbout(kept, finding));
  if (link === undefined) return null;
  return linkViewOf(link).resolutions.find((resolution) => resolution.code === code) ?? null;
}

async function carryOut(
  trx: Writer,
  plan: Plan,
  kept: KeptFinding,
  way: Resolution,
  by: { readonly choice: Choice; readonly actor: StaffActor; readonly now: Instant },
): Promise<void> {
  const { choice, actor, now } = by;
  const changed = plan.items
    .filter(({ itemId }) => way.changes.some((change) => change.itemId === itemId))
    .map((item) => ({ ...applied(item, way.changes), version: item.version + 1 }));
  const reason = choice.reason === null ? way.words.en : `${way.words.en}. ${choice.reason}`;
  const author = { accountId: actor.accountId, name: actor.name, now, reason };
  await planWriter(trx).addVersions(kept.patientId, plan.planId, changed, author);
  await planWriter(trx).change(kept.patientId, plan.planId, {});
  await decisionWriter(trx).add(kept.patientId, {
    ...decisionBy(choice, actor, now),
    kind: 'accept',
    reasonCode: null,
    reason: choice.reason,
    change: { resolution: way.code, words: way.words, changes: way.changes },
  });
  await findingWriter(trx).resolve(kept, now);
}

const decisionBy = (choice: Choice, actor: StaffActor, now: Instant) => ({
  decisionId: choice.decisionId,
  findingId: choice.findingId,
  until: null,
  by: actor.accountId,
  byName: actor.name,
  byRole: actor.role,
  at: now,
});
