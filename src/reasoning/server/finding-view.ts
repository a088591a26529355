import { parameterOf } from '#evidence';
import type { FactUsed, FindingView } from '#reasoning';
import type { KeptDecision, KeptFinding } from './kept.ts';

/** What the rulebook and the site's sign-offs add to a stored finding. */
export type RuleNotes = (ruleId: string) => {
  readonly review: string;
  readonly contested: string | null;
};

export const noNotes: RuleNotes = () => ({ review: 'not-reviewed', contested: null });

/** A stored finding as screens show it, with what people did with it, the latest first. */
export function findingViewOf(
  kept: KeptFinding,
  decisions: readonly KeptDecision[],
  notes: RuleNotes = noNotes,
): FindingView {
  const { finding } = kept;
  const { review, contested } = notes(finding.rule.id);
  return {
    findingId: kept.findingId,
    rule: { id: finding.rule.id, version: finding.rule.version, title: finding.title, review },
    status: finding.status === 'unknown' ? 'unknown' : 'fires',
    severity: finding.severity,
    message: finding.message,
    checks: finding.checks.map(({ says, outcome }) => ({ says, outcome })),
    facts: finding.facts.map(factView),
    parameters: finding.parameters.map(({ id, value, scope }) => ({
      id,
      // A parameter that later versions dropped has no words any more, but its number still counted.
      says: parameterOf(id)?.says ?? { en: id },
      value: String(value),
      scope,
    })),
    missing: finding.requests.map(({ name, says }) => ({ name, label: says })),
    citations: finding.citations.map(({ key, grade, reference }) => ({ key, grade, reference })),
    contested,
    owner: finding.owners.join(' + '),
    raisedAt: kept.raisedAt,
    dueAt: kept.dueAt,
    endedAt: kept.endedAt,
    proposal:
      kept.proposal === null ? null : { ...kept.proposal, detail: { ...kept.proposal.detail } },
    decisions: decisions
      .filter(({ findingId }) => findingId === kept.findingId)
      .map(decisionViewOf),
  };
}

function decisionViewOf(decision: KeptDecision): FindingView['decisions'][number] {
  const { decisionId, kind, reasonCode, reason, until, byName, byRole, at } = decision;
  return { decisionId, kind, reasonCode, reason, until, byName, byRole, at };
}

function factView({ name, says, value, date, source, freshness }: FactUsed) {
  return {
    name,
    label: says,
    value:
      value === null
        ? 'not known'
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    day: date,
    source,
    fresh: freshness.state !== 'stale',
  };
}
