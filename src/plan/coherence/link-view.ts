import type { LinkView, PlanView } from '../contract.ts';
import type { Link } from './coherence.ts';

/** What the record knows about a link beside what the rules say now. */
export type KeptLink = {
  readonly findingId: LinkView['findingId'];
  readonly overruledBecause: string | null;
  /** Who takes note of it, and by when; left out where nobody was asked yet. */
  readonly takingNote?: Pick<LinkView, 'acknowledgements' | 'acknowledgeBy'>;
};

export const notKept: KeptLink = { findingId: null, overruledBecause: null };

/** A link as screens show it: both parts, both owners, the one-line fix, the ready ways out. */
export function linkViewOf({ rule, finding, items }: Link, kept: KeptLink = notKept): LinkView {
  const undecided = finding.status === 'unknown';
  return {
    findingId: kept.findingId,
    rule: finding.rule.id,
    effect: undecided ? 'gap' : rule.effect,
    severity: finding.severity,
    message: finding.message,
    why: rule.why,
    itemIds: items.map(({ itemId }) => itemId),
    owners: ownersOf(items),
    citations: finding.citations.map(({ key, grade, reference }) => ({ key, grade, reference })),
    missing: undecided ? finding.requests.map(({ name, says }) => ({ name, label: says })) : [],
    // What is not known is filled in, not resolved.
    resolutions: undecided ? [] : waysOut(rule, items, finding),
    overruledBecause: kept.overruledBecause,
    ...kept.takingNote,
  };
}

/** What was left open about the person, each rule once, the gravest first. */
export function notCheckedViews(links: readonly Link[]): PlanView['notChecked'] {
  const byRule = new Map(links.map((link) => [link.finding.rule.id, link]));
  return [...byRule.values()].map(({ rule, finding }) => ({
    rule: finding.rule.id,
    severity: finding.severity,
    title: rule.rule.title,
    missing: finding.requests.map(({ name, says }) => ({ name, label: says })),
  }));
}

const waysOut = (rule: Link['rule'], items: Link['items'], finding: Link['finding']) =>
  rule
    .resolutions(items, finding)
    .map(({ code, words, changes }) => ({ code, words, changes: [...changes] }));

/** Critical and not overruled with a reason: the plan does not start. Undecided counts as open. */
export function stopsActivation(link: LinkView): boolean {
  return link.severity === 'critical' && link.overruledBecause === null;
}

/** Critical links that did not stand before, whatever their figures: what a change would newly raise. */
export function newlyCritical(before: readonly Link[], after: readonly Link[]): readonly Link[] {
  const stood = new Set(before.filter(isCritical).map(({ finding }) => finding.topic));
  return after.filter((link) => isCritical(link) && !stood.has(link.finding.topic));
}

const isCritical = ({ finding }: Link): boolean => finding.severity === 'critical';

function ownersOf(items: Link['items']): string[] {
  return [...new Set(items.flatMap(({ ownerName }) => (ownerName === null ? [] : [ownerName])))];
}
