import { type Bearer, type InForce, inForce, type Parameter, type Setting } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import {
  conclude,
  type Evidence,
  type Fact,
  type Finding,
  factBook,
  type Moment,
} from '#reasoning';
import { counts, type PlanItem } from '../item.ts';
import type { LinkRule, PlanFrame } from './link-rule.ts';
import { linkRules } from './link-rules.ts';

/** Two or more parts that conflict, help each other, or leave something open. */
export type Link = {
  readonly rule: LinkRule;
  readonly finding: Finding;
  readonly items: readonly PlanItem[];
};

/** What the plan is read against: the person's dated facts, the parameters, the moment. */
export type Person = {
  readonly facts: readonly Fact[];
  readonly settings: readonly Setting[];
  readonly bearer: Bearer;
  readonly asOf: Instant;
  readonly today: LocalDate;
};

/** A plan with its links, ready to be checked again after one change. */
export type Coherence = {
  readonly items: readonly PlanItem[];
  readonly frame: PlanFrame;
  readonly links: readonly Link[];
  readonly ask: Ask;
};

type Ask = (rule: LinkRule, items: readonly PlanItem[], facts: readonly Fact[]) => Link | null;

/** Every link between the parts of a plan, the person's life and the whole. */
export function coherence(
  items: readonly PlanItem[],
  frame: PlanFrame,
  person: Person,
  rules: readonly LinkRule[] = linkRules,
): Coherence {
  const ask = asking(person);
  const counted = items.filter(counts);
  const links = rules.flatMap((rule) => linksOf(rule, counted, frame, ask));
  return { items, frame, links: inOrder(links), ask };
}

/**
 * The same answer as a full check of the plan with this item changed (or added), asking only what
 * the item touches, so that the screen can check as one types. A removed item is one that ended.
 */
export function recheck(before: Coherence, changed: PlanItem): Coherence {
  const known = before.items.some(({ itemId }) => itemId === changed.itemId);
  const items = known
    ? before.items.map((item) => (item.itemId === changed.itemId ? changed : item))
    : [...before.items, changed];
  const counted = items.filter(counts);
  const { frame, ask } = before;
  const untouched = before.links.filter(
    ({ rule, items: parts }) =>
      rule.reach.of !== 'plan' && !parts.some(({ itemId }) => itemId === changed.itemId),
  );
  const fresh = linkRules.flatMap((rule) =>
    rule.reach.of === 'plan'
      ? linksOf(rule, counted, frame, ask)
      : linksWith(rule, changed, counted, frame, ask),
  );
  return { items, frame, links: inOrder([...untouched, ...fresh]), ask };
}

function linksOf(
  rule: LinkRule,
  items: readonly PlanItem[],
  frame: PlanFrame,
  ask: Ask,
): readonly Link[] {
  const { reach } = rule;
  switch (reach.of) {
    case 'plan':
      return items.length === 0 ? [] : present(ask(rule, items, reach.facts(items, frame)));
    case 'item':
      return items.flatMap((item) => linksWith(rule, item, items, frame, ask));
    case 'pair': {
      const seconds = items.filter(reach.second);
      if (seconds.length === 0) return [];
      return items
        .filter(reach.first)
        .flatMap((first) => seconds.flatMap((second) => pairOf(rule, first, second, ask)));
    }
  }
}

/** The links of a rule that have this item in them. */
function linksWith(
  rule: LinkRule,
  item: PlanItem,
  items: readonly PlanItem[],
  frame: PlanFrame,
  ask: Ask,
): readonly Link[] {
  const { reach } = rule;
  if (!counts(item) || reach.of === 'plan') return [];
  if (reach.of === 'item') {
    return reach.when(item, frame) ? present(ask(rule, [item], reach.facts(item))) : [];
  }
  const asFirst = reach.first(item)
    ? items.filter(reach.second).flatMap((second) => pairOf(rule, item, second, ask))
    : [];
  const asSecond = reach.second(item)
    ? items.filter(reach.first).flatMap((first) => pairOf(rule, first, item, ask))
    : [];
  return [...asFirst, ...asSecond];
}

function pairOf(rule: LinkRule, first: PlanItem, second: PlanItem, ask: Ask): readonly Link[] {
  if (rule.reach.of !== 'pair' || first.itemId === second.itemId) return [];
  return present(ask(rule, [first, second], rule.reach.facts(first, second)));
}

function asking(person: Person): Ask {
  const { asOf, today, bearer } = person;
  const moment: Moment = { asOf, today, country: bearer.country };
  const parameterInForce = remembering(person);
  return (rule, items, facts) => {
    const evidence: Evidence = {
      book: factBook([...person.facts, ...facts], today),
      inForce: parameterInForce,
      verdictOf: () => null,
    };
    const subject = rule.reach.of === 'plan' ? 'plan' : subjectOf(items);
    const finding = conclude(rule.rule, evidence, moment, subject);
    return speaks(rule, finding) ? { rule, finding, items } : null;
  };
}

/** Conflicts and gaps speak when they are undecided too; that something helps needs no question. */
function speaks({ effect }: LinkRule, { status }: Finding): boolean {
  return status === 'fires' || (status === 'unknown' && effect !== 'reinforces');
}

export const subjectOf = (items: readonly PlanItem[]): string =>
  items.map(({ itemId }) => itemId).join('+');

function remembering({ settings, bearer, asOf }: Person): (parameter: Parameter) => InForce {
  const remembered = new Map<string, InForce>();
  return (parameter) => {
    const found = remembered.get(parameter.id) ?? inForce(parameter, settings, bearer, asOf);
    remembered.set(parameter.id, found);
    return found;
  };
}

const ranks = { critical: 0, warning: 1, advice: 2, info: 3 } as const;

function inOrder(links: readonly Link[]): readonly Link[] {
  return links.toSorted(
    (a, b) =>
      ranks[a.finding.severity] - ranks[b.finding.severity] ||
      (a.finding.topic < b.finding.topic ? -1 : 1),
  );
}

const present = (link: Link | null): readonly Link[] => (link === null ? [] : [link]);
