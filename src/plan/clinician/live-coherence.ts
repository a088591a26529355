import { nobodyInParticular } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import {
  type Coherence,
  coherence,
  type LinkView,
  linkViewOf,
  type PlanItem,
  type PlanView,
  recheck,
  type WorkPattern,
  workPattern,
} from '#plan';
import { type Fact, factOf } from '#reasoning';

/** A fact of the person's record, as far as the plan's rules read it. */
export type KnownFact = { readonly name: string; readonly value: unknown };

/**
 * The plan read against itself in this window, so that a conflict shows while one types. It uses the
 * default parameters; the server checks again, with the site's own, when the item is saved.
 */
export function startCheck(
  plan: PlanView,
  known: readonly KnownFact[],
  at: { readonly asOf: Instant; readonly today: LocalDate },
): Coherence {
  return coherence(
    plan.items,
    { status: plan.status, weeklyMinutesBudget: plan.weeklyMinutesBudget },
    { facts: factsFrom(known), settings: [], bearer: nobodyInParticular, ...at },
  );
}

function factsFrom(known: readonly KnownFact[]): readonly Fact[] {
  const work = known.find(({ name }) => name === 'work-pattern')?.value;
  if (!isWorkPattern(work)) return [];
  return [
    factOf(workPattern, { id: 'work-pattern', value: work, date: null, source: 'the record' }),
  ];
}

function isWorkPattern(value: unknown): value is WorkPattern {
  return typeof value === 'object' && value !== null && 'kind' in value && 'drivesForWork' in value;
}

/** What the item being written would do to the rest: the links it is part of, worst first. */
export function linksOfDraft(before: Coherence, item: PlanItem): readonly LinkView[] {
  return recheck(before, item)
    .links.filter(({ items }) => items.some(({ itemId }) => itemId === item.itemId))
    .map((link) => linkViewOf(link));
}
