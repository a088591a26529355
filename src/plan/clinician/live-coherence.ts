import type { PatientId } from '#access';
import type { Instant, LocalDate } from '#kernel';
import {
  type Coherence,
  checkPlan,
  factsOfRecord,
  type LinkRule,
  type LinkView,
  linkViewOf,
  type PlanItem,
  type PlanOutput,
  type PlanView,
  recheck,
} from '#plan';
import type { Fact, Json } from '#reasoning';

/** A fact of the person's record, as far as the plan's rules read it. */
export type KnownFact = { readonly name: string; readonly value: unknown };

/** Whose plan, when, and with which cut-offs it is read. */
export type CheckedAt = {
  readonly asOf: Instant;
  readonly today: LocalDate;
  readonly patientId: PatientId;
  readonly cutOffs: PlanOutput['cutOffs'];
};

/**
 * The plan read against itself in this window, so that a conflict shows while one types, with the same
 * cut-offs the server checks with when the item is saved.
 */
export function startCheck(
  rules: readonly LinkRule[],
  plan: PlanView,
  known: readonly KnownFact[],
  at: CheckedAt,
): Coherence {
  const { country, siteId, silent = [] } = at.cutOffs;
  return checkPlan(
    plan.items,
    { status: plan.status, weeklyMinutesBudget: plan.weeklyMinutesBudget },
    {
      facts: [...factsFrom(known), ...factsTold(at.cutOffs)],
      settings: at.cutOffs.settings,
      bearer: { country, siteId, accountId: null, patientId: at.patientId },
      asOf: at.asOf,
      today: at.today,
    },
    rules.filter(({ rule }) => !silent.includes(rule.id)),
  );
}

const factsFrom = (known: readonly KnownFact[]) =>
  factsOfRecord(
    known.map(({ name, value }) => ({ name, value, id: name, date: null, source: 'the record' })),
  );

/** Medicines, blood values, conditions and scores, as the server reads them for the same rules. */
const factsTold = ({ facts = [] }: PlanOutput['cutOffs']): readonly Fact[] =>
  facts.map((fact) => ({ ...fact, value: fact.value as Json }));

/** What the item being written would do to the rest: the links it is part of, worst first. */
export function linksOfDraft(before: Coherence, item: PlanItem): readonly LinkView[] {
  return recheck(before, item)
    .links.filter(({ items }) => items.some(({ itemId }) => itemId === item.itemId))
    .map((link) => linkViewOf(link));
}

/** Asked at every key press: the links the item as it stands now would be part of. */
export type LiveCheck = (item: PlanItem) => readonly LinkView[];

export function liveCheck(
  rules: readonly LinkRule[],
  plan: PlanView,
  known: readonly KnownFact[],
  at: CheckedAt,
): LiveCheck {
  const check = startCheck(rules, plan, known, at);
  return (item) => linksOfDraft(check, item);
}
