import type { PatientId, StaffActor } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Problem } from '#http';
import { assert, type Instant } from '#kernel';
import {
  type Link,
  type LinkView,
  linkFactNames,
  linkParameterIds,
  notCheckedViews,
  type Plan,
  type PlanOutput,
  planViewOf,
  undoUntil,
} from '#plan';
import { ownWordIn } from '#reasoning';
import type { KeptFinding, Settled } from '#reasoning/server';
import { lastEndedPlan } from './ending-store.ts';
import { checkOf, heardOf, linksIn, linkViews, settledViews, settleLinks } from './links.ts';
import { type Heard, type PlanPerson, planPersonOf } from './person.ts';
import { planReader } from './plan-store.ts';
import { responseReader } from './response-store.ts';
import { withSignatures } from './signed-links.ts';

/** What a change of the plan, or of what it is read against, brought about. */
export type PlanChanged = {
  readonly who: PlanPerson;
  readonly plan: Plan;
  readonly links: readonly Link[];
  readonly settled: Settled;
  /** Links a person decided about in the same moment. */
  readonly decided: readonly KeptFinding[];
  /** Who decided about them; null: nobody did, or a change of a part settled what it settled. */
  readonly by: StaffActor | null;
  readonly now: Instant;
};

export type PlanDeps = {
  /** Cards for the owners, the caseload: in the same transaction as the change. */
  readonly afterPlanChange: (trx: Writer, changed: PlanChanged) => Promise<void>;
  /** Whether words of this language may be shown to people here: somebody has checked them. */
  readonly mayShow: (db: Reader, language: string) => Promise<boolean>;
  readonly heard: Heard;
  /** What is seen to before anything routine is begun; null: nothing stands against it. */
  readonly againstBeginning: (trx: Writer, patientId: PatientId) => Promise<Problem | null>;
};

export type PlanAnswer = PlanOutput;

/** After every write to a plan: checks it again, stores what was found, tells the rest of the house. */
export async function settled(
  trx: Writer,
  who: PlanPerson,
  deps: PlanDeps,
  now: Instant,
  choice: Pick<PlanChanged, 'decided' | 'by'> = { decided: [], by: null },
): Promise<PlanAnswer> {
  const plan = await planReader(trx).plan(who.patient.patientId);
  assert(plan !== null, 'a plan that was just changed is there');
  const links = linksIn(plan, who);
  const found = await settleLinks(trx, who, checkOf(plan, who).links, now);
  await deps.afterPlanChange(trx, { who, plan, links, settled: found, ...choice, now });
  return answerOf(trx, who, plan, links);
}

/** The plan as a screen of the team shows it. */
export async function answerOf(
  db: Reader,
  who: PlanPerson,
  plan: Plan | null,
  links: readonly Link[] = plan === null ? [] : linksIn(plan, who),
): Promise<PlanAnswer> {
  const { patientId } = who.patient;
  const rest = { today: who.today, clinic: clinicOf(who), cutOffs: cutOffsOf(who) };
  if (plan === null) {
    const last = await lastEndedPlan(db, patientId);
    const lastEnded = last === null ? null : { ...last, undoUntil: undoUntil(last.endedAt) };
    return { plan: null, ...rest, lastEnded };
  }
  const found = await linkViews(db, patientId, links);
  const signed = await withSignatures(db, who.site.siteId, found);
  const views = signed.map((link) => withOwnWord(link, who.reader));
  const responses = await responseReader(db).responses(patientId, plan.planId);
  const besides = {
    notChecked: notCheckedViews(heardOf(checkOf(plan, who).notChecked, who)),
    settledLinks: [...(await settledViews(db, patientId))],
  };
  return { plan: planViewOf(plan, views, responses, besides), ...rest, lastEnded: null };
}

function withOwnWord(link: LinkView, reader: PlanPerson['reader']): LinkView {
  const all = link.acknowledgements ?? [];
  if (reader === null || all.length === 0 || link.overruledBecause !== null) return link;
  return { ...link, ownWord: ownWordIn(all, reader) };
}

/** The clinic as the person may call it. */
export const clinicOf = ({ site }: PlanPerson): PlanAnswer['clinic'] => ({
  name: site.name,
  phone: site.phone,
});

/** Facts about the person changed: the plan is checked again as it stands. */
export async function planRechecked(
  trx: Writer,
  patientId: PatientId,
  deps: PlanDeps,
  now: Instant,
): Promise<void> {
  const plan = await planReader(trx).planToChange(patientId);
  if (plan === null) return;
  const who = await planPersonOf(trx, patientId, now, deps.heard);
  if (who !== null) await settled(trx, who, deps, now);
}

/** What was set of the parameters that the plan's own rules read, and what they read of the person. */
function cutOffsOf({ person, site, silent }: PlanPerson): PlanAnswer['cutOffs'] {
  const settings = person.settings.filter(({ parameter }) => linkParameterIds.includes(parameter));
  return {
    settings: settings.map((setting) => ({ ...setting })),
    country: site.country,
    siteId: site.siteId,
    silent: [...silent],
    facts: person.facts.filter(({ name }) => linkFactNames.has(name)),
  };
}
