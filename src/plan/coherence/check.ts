import { counts, type PlanItem } from '../item.ts';
import { type Ask, asking, type Found, type Link, type Open, type Person } from './ask.ts';
import type { LinkRule, PlanFrame } from './link-rule.ts';

export { type Link, type Person, subjectOf } from './ask.ts';

/** A plan with its links, ready to be checked again after one change. */
export type Coherence = {
  readonly items: readonly PlanItem[];
  readonly frame: PlanFrame;
  readonly links: readonly Link[];
  /** What could not be judged because something of the person is not known; in nobody's way. */
  readonly notChecked: readonly Link[];
  readonly open: readonly Open[];
  readonly rules: readonly LinkRule[];
  readonly ask: Ask;
};

/** Every link that these rules find between the parts of a plan, the person's life and the whole. */
export function checkPlan(
  items: readonly PlanItem[],
  frame: PlanFrame,
  person: Person,
  rules: readonly LinkRule[],
): Coherence {
  const ask = asking(person);
  const counted = items.filter(counts);
  const found = rules.flatMap((rule) => linksOf(rule, counted, frame, ask));
  return coherenceOf({ items, frame, rules, ask }, found);
}

/**
 * The same answer as a full check of the plan with this item changed (or added), asking only what
 * the item touches, so that the screen can check as one types. A removed item is one that ended.
 */
export function recheck(before: Coherence, changed: PlanItem): Coherence {
  const was = before.items.find(({ itemId }) => itemId === changed.itemId);
  const items =
    was === undefined
      ? [...before.items, changed]
      : before.items.map((item) => (item === was ? changed : item));
  const counted = items.filter(counts);
  const { frame, ask, rules } = before;
  const touched = new Set(rules.filter((rule) => touches(rule, was, changed)));
  const untouched = [...before.links, ...before.open].filter(
    ({ rule, items: parts }) =>
      !touched.has(rule) ||
      (rule.reach.of !== 'plan' && !parts.some(({ itemId }) => itemId === changed.itemId)),
  );
  const fresh = [...touched].flatMap((rule) =>
    rule.reach.of === 'plan'
      ? linksOf(rule, counted, frame, ask)
      : linksWith(rule, changed, counted, frame, ask),
  );
  return coherenceOf({ items, frame, rules, ask }, [...untouched, ...fresh]);
}

/** Whether a rule looks at this item as it was, or as it is now. */
function touches({ reach }: LinkRule, was: PlanItem | undefined, now: PlanItem): boolean {
  const either = (reads: (item: PlanItem) => boolean) =>
    (was !== undefined && reads(was)) || reads(now);
  switch (reach.of) {
    case 'plan':
      return either((item) => counts(item) && reach.reads(item));
    case 'item':
      return true;
    case 'pair':
      return either((item) => reach.first(item) || reach.second(item));
  }
}

function linksOf(
  rule: LinkRule,
  items: readonly PlanItem[],
  frame: PlanFrame,
  ask: Ask,
): readonly Found[] {
  const { reach } = rule;
  switch (reach.of) {
    case 'plan': {
      const parts = items.filter(reach.reads);
      if (parts.length === 0 || reach.when?.(parts) === false) return [];
      return present(ask(rule, parts, reach.facts(parts, frame)));
    }
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
): readonly Found[] {
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

function pairOf(rule: LinkRule, first: PlanItem, second: PlanItem, ask: Ask): readonly Found[] {
  if (rule.reach.of !== 'pair' || first.itemId === second.itemId) return [];
  if (rule.reach.when?.(first, second) === false) return [];
  return present(ask(rule, [first, second], rule.reach.facts(first, second)));
}

type Asked = Pick<Coherence, 'items' | 'frame' | 'rules' | 'ask'>;

function coherenceOf(asked: Asked, found: readonly Found[]): Coherence {
  const open = found.filter((one) => 'worded' in one);
  return {
    ...asked,
    links: inOrder(found.filter((one) => 'finding' in one)),
    open,
    get notChecked() {
      return inOrder(open.map(({ worded }) => worded()));
    },
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

const present = (found: Found | null): readonly Found[] => (found === null ? [] : [found]);
