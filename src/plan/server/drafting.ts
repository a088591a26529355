import { uuidv7 } from 'uuidv7';
import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, type Id, ok, type Result } from '#kernel';
import {
  draftedItem,
  type Plan,
  type PlanItem,
  type PlanTemplate,
  templateForStep,
  templateOf,
} from '#plan';
import { factNamed } from '#profile/server';
import type { PlanDeps } from './changed.ts';
import { templateHeld } from './movement-hold.ts';
import type { PlanPerson } from './person.ts';
import { type By, planReader, planWriter } from './plan-store.ts';
import { planExists, unknownTemplate } from './problems.ts';

type Wanted = {
  readonly planId: Id<'PlanId'>;
  readonly template: string;
  /** Kinds of parts the person does not want: they are not drafted. */
  readonly without?: readonly string[];
};

/**
 * Drafts a plan from a template with the site's team as owners, in the person's language where somebody
 * has checked its words. The caller settles it afterwards.
 * Drafting the same plan again changes nothing.
 */
export async function draft(
  trx: Writer,
  who: PlanPerson,
  wanted: Wanted,
  by: By,
  deps: Pick<PlanDeps, 'mayShow'>,
): Promise<Result<'drafted' | 'there-already', Problem>> {
  const template = templateOf(wanted.template);
  if (template === null) return err(unknownTemplate);
  const held = templateHeld(who, template);
  if (held !== null) return err(held);
  const { patientId } = who.patient;
  const frame = {
    planId: wanted.planId,
    template: template.id,
    whatMatters: factNamed(who.facts, 'matters')?.words ?? null,
    weeklyMinutesBudget: factNamed(who.facts, 'weekly-minutes'),
  };
  const added = await planWriter(trx).add(patientId, frame, { ...by, siteId: who.site.siteId });
  if (!added) {
    const open = await planReader(trx).plan(patientId);
    return open?.planId === wanted.planId ? ok('there-already') : err(planExists);
  }
  const items = itemsFrom(template, wanted.without ?? [], who, await languageFor(trx, who, deps));
  const reason = reasonFor(template);
  await planWriter(trx).addVersions(patientId, wanted.planId, items, { ...by, reason });
  return ok('drafted');
}

/**
 * A plan of what everybody is offered grows by the parts of the step that was taken, as proposals. Any
 * other plan was made by its team and stays as it is.
 */
export async function draftMore(
  trx: Writer,
  who: PlanPerson,
  plan: Plan,
  wanted: Omit<Wanted, 'planId'>,
  by: By,
  deps: Pick<PlanDeps, 'mayShow'>,
): Promise<Result<'drafted' | 'there-already', Problem>> {
  const template = templateOf(wanted.template);
  if (template === null) return err(unknownTemplate);
  const isForEverybody = plan.template === templateForStep(0)?.id;
  if (!isForEverybody || template.id === plan.template) return ok('there-already');
  const held = templateHeld(who, template);
  if (held !== null) return err(held);
  const there = new Set(plan.items.map(({ title }) => title));
  const language = await languageFor(trx, who, deps);
  const items = itemsFrom(template, wanted.without ?? [], who, language).filter(
    ({ title }) => !there.has(title),
  );
  const reason = reasonFor(template);
  await planWriter(trx).addVersions(who.patient.patientId, plan.planId, items, { ...by, reason });
  return ok('drafted');
}

const reasonFor = ({ title }: PlanTemplate): string => `From the template “${title.en}”`;

async function languageFor(
  trx: Writer,
  { patient }: PlanPerson,
  deps: Pick<PlanDeps, 'mayShow'>,
): Promise<string> {
  return (await deps.mayShow(trx, patient.language)) ? patient.language : 'en';
}

function itemsFrom(
  template: PlanTemplate,
  without: readonly string[],
  { team, today }: PlanPerson,
  language: string,
): PlanItem[] {
  const wanted = template.items.filter(({ kind }) => !without.includes(kind));
  return wanted.map((item) => {
    const body = draftedItem(item, team, today, language);
    const owner = team.find(({ accountId }) => accountId === body.ownerAccount);
    return {
      ...body,
      itemId: uuidv7() as Id<'PlanItemId'>,
      version: 1,
      ownerName: owner?.name ?? null,
      ownerRole: owner?.role ?? null,
    };
  });
}
