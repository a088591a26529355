import { parameterOf } from '#evidence';
import {
  type Acknowledgement,
  type FactType,
  type FactUsed,
  type Finding,
  type FindingView,
  type Json,
  type OwnWord,
  valueInWords,
} from '#reasoning';
import type { KeptDecision, KeptFinding } from './kept.ts';

/** What the rulebook and the site's sign-offs add to a stored finding. */
export type RuleNotes = (ruleId: string) => {
  readonly review: string;
  readonly signed: boolean;
  readonly contested: string | null;
};

/** Who takes note of it, and whether the reader did or still has to. */
export type TakingNote = {
  readonly all: readonly Acknowledgement[];
  readonly own: OwnWord;
};
export const nobodyTakesNote: TakingNote = { all: [], own: 'none' };

/** Several facts may speak for the same number of days: a reader wants that number once. */
export const onceEach = <Used extends { readonly id: string }>(used: readonly Used[]): Used[] => [
  ...new Map(used.map((one) => [one.id, one])).values(),
];

export const noNotes: RuleNotes = () => ({
  review: 'not reviewed',
  signed: false,
  contested: null,
});

/** What a finding is seen with: the site's signatures, the units of its facts, and who takes note of it. */
export type Seen = {
  readonly notes: RuleNotes;
  readonly kinds: ReadonlyMap<string, FactType<Json>>;
  readonly takingNote: TakingNote;
};

const seenBare: Seen = { notes: noNotes, kinds: new Map(), takingNote: nobodyTakesNote };

/** A stored finding as screens show it, with what people did with it, the latest first. */
export function findingViewOf(
  kept: KeptFinding,
  decisions: readonly KeptDecision[],
  { notes, kinds, takingNote }: Seen = seenBare,
): FindingView {
  const { finding } = kept;
  const own = decisions.filter(({ findingId }) => findingId === kept.findingId);
  const { review, signed, contested } = notes(finding.rule.id);
  return {
    findingId: kept.findingId,
    rule: { ...finding.rule, title: finding.title, review, signed },
    status: finding.status === 'unknown' ? 'unknown' : 'fires',
    severity: finding.severity,
    message: finding.message,
    checks: checksOf(finding),
    facts: eachOnce(finding.facts).map((fact) => factView(fact, kinds.get(fact.name))),
    parameters: onceEach(finding.parameters).map(({ id, value, scope }) => ({
      id,
      // A parameter that later versions dropped has no words any more, but its number still counted.
      says: parameterOf(id)?.says ?? { en: id },
      value: numberInWords(id, value),
      scope,
    })),
    missing: finding.requests.map(({ name, says }) => ({ name, label: says })),
    citations: finding.citations.map(({ key, grade, reference }) => ({ key, grade, reference })),
    contested,
    owners: [...finding.owners],
    raisedAt: kept.raisedAt,
    dueAt: kept.dueAt,
    endedAt: kept.endedAt,
    proposal:
      kept.proposal === null ? null : { ...kept.proposal, detail: { ...kept.proposal.detail } },
    restsUntil: restsUntil(kept, own),
    decisions: own.map(decisionViewOf),
    acknowledgements: [...takingNote.all],
    ownWord:
      kept.endedAt === null || kept.endedBecause === 'acknowledged' ? takingNote.own : 'none',
  };
}

/** The checks as they came out, alternatives with their own outcome. */
export const checksOf = ({ checks }: Pick<Finding, 'checks'>): FindingView['checks'] =>
  checks.map(({ says, outcome, anyOf }) => ({
    says,
    outcome,
    anyOf: (anyOf ?? []).map((part) => ({ says: part.says, outcome: part.outcome })),
  }));

/** The latest word counts; a snooze ends by itself. Whether it is over is the reader's clock's matter. */
function restsUntil({ endedAt }: KeptFinding, decisions: readonly KeptDecision[]) {
  const [latest] = decisions;
  return endedAt === null && latest?.kind === 'snooze' ? latest.until : null;
}

function decisionViewOf(decision: KeptDecision): FindingView['decisions'][number] {
  const { decisionId, kind, reasonCode, reason, until, byName, byRole, at } = decision;
  const undoes = decision.undoes ?? null;
  return { decisionId, kind, reasonCode, reason, until, undoes, byName, byRole, at };
}

/** A number in force with its unit; a choice in words. */
function numberInWords(id: string, value: number | string): string {
  const parameter = parameterOf(id);
  const unit = parameter?.kind === 'number' ? parameter.unit : null;
  return valueInWords(value, { unit, decimals: 2 });
}

function factView(
  { name, says, value, date, source, freshness }: FactUsed,
  kind: FactType<Json> | undefined,
) {
  return {
    name,
    label: says,
    value: valueInWords(value, kind),
    day: date,
    source,
    fresh: freshness.state !== 'stale',
  };
}

/** A fact that several needs looked at is one fact. */
const eachOnce = (facts: readonly FactUsed[]): readonly FactUsed[] => [
  ...new Map(facts.map((fact) => [`${fact.name} ${fact.id}`, fact])).values(),
];
