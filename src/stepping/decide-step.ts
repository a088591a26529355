import type { Text } from '#kernel';
import type { CheckOutcome, Finding, Owner, Request } from '#reasoning';
import type { StepNow } from './facts.ts';
import { entries, rankOf, responsibleFor, stepOf, ways } from './ladder.ts';

/** What would have to turn out, or change, for another step to be proposed. */
export type Mover = {
  readonly rule: string;
  readonly step: StepNow;
  readonly status: 'unknown' | 'not-met';
  /** One of them is enough; else all are needed. */
  readonly any: boolean;
  readonly open: readonly Text[];
  readonly requests: readonly Request[];
};

export type StepProposal = {
  /** null: nothing is proposed (safety first, or too little is known). */
  readonly recommended: StepNow | null;
  readonly responsible: Owner | null;
  readonly change: 'start' | 'up' | 'down' | 'none' | 'hold' | 'unknown';
  readonly reasons: readonly { readonly rule: string; readonly says: Text }[];
  readonly whatWouldMoveIt: readonly Mover[];
  readonly whatWouldLowerIt: readonly Mover[];
};

/**
 * The highest entry that fires is proposed. A way down (SC-50, SC-22) is proposed where no entry holds
 * the person in the step and no score is missing; it changes nothing until a person decides. Under
 * SC-01 nothing is proposed and the current step is kept.
 */
export function decideStep(
  findings: readonly Finding[],
  { currentStep }: { readonly currentStep: StepNow | null },
): StepProposal {
  const stop = findings.find(({ rule, status }) => rule.id === 'SC-01' && status === 'fires');
  if (stop !== undefined) return onHold(stop);
  const down = wayDown(findings, currentStep);
  const recommended = down?.to ?? recommend(findings, currentStep);
  const carries = (id: string): boolean =>
    down === null ? recommended !== null && stepOf(id) === recommended : id === down.rule;
  return {
    recommended,
    responsible: recommended === null ? null : responsibleFor(recommended),
    change: changeFrom(currentStep, recommended),
    reasons: findings
      .filter(({ rule, status }) => status === 'fires' && carries(rule.id))
      .map(reasonOf),
    whatWouldMoveIt: moversAbove(findings, recommended ?? 0, currentStep),
    whatWouldLowerIt: moversBelow(findings, recommended ?? 0, currentStep),
  };
}

const onHold = (stop: Finding): StepProposal => ({
  recommended: null,
  responsible: 'first-clinician',
  change: 'hold',
  reasons: [reasonOf(stop)],
  whatWouldMoveIt: [],
  whatWouldLowerIt: [],
});

function recommend(findings: readonly Finding[], current: StepNow | null): StepNow | null {
  const entered = highestEntry(findings);
  if (current === null) return entered ?? (isUndecided(findings) ? null : 0);
  const reached = entered ?? 0;
  if (current === 'continuation') return reached >= 2 ? reached : current;
  return current > reached ? current : reached;
}

function highestEntry(findings: readonly Finding[]) {
  const answered = hasAnswered(findings);
  const entry = entries.find(
    ({ rule }) => fires(findings, rule) && !(answered && answeredByPain.includes(rule)),
  );
  return entry?.step ?? null;
}

/** Entries by pain alone no longer hold somebody whose pain has answered. */
const answeredByPain: readonly string[] = ['SC-10', 'SC-21'];
const hasAnswered = (findings: readonly Finding[]): boolean =>
  ways.some(({ rule }) => fires(findings, rule));

function wayDown(findings: readonly Finding[], current: StepNow | null) {
  if (current === null || isScoreMissing(findings)) return null;
  const entered = highestEntry(findings);
  if (entered !== null && rankOf(entered) >= rankOf(current)) return null;
  for (const { rule, to } of ways) {
    if (fires(findings, rule) && to(current) !== current) return { rule, to: to(current) };
  }
  return null;
}

/**
 * SC-70: nobody steps down while a score that was given has lapsed, or mood or interference is missing.
 * Worry that was never asked about holds nobody.
 */
function isScoreMissing(findings: readonly Finding[]): boolean {
  const missing = findings.find(({ rule, status }) => rule.id === 'SC-70' && status === 'fires');
  if (missing === undefined) return false;
  const lapsed = missing.checks[0]?.anyOf?.[0]?.outcome === true;
  return lapsed || missing.about.some((name) => name !== 'GAD-7');
}

const isUndecided = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule, status }) => status === 'unknown' && stepOf(rule.id) !== null);

function changeFrom(current: StepNow | null, recommended: StepNow | null): StepProposal['change'] {
  if (recommended === null) return 'unknown';
  if (current === null) return 'start';
  if (current === recommended) return 'none';
  return rankOf(recommended) > rankOf(current) ? 'up' : 'down';
}

function moversAbove(
  findings: readonly Finding[],
  step: StepNow,
  current: StepNow | null,
): readonly Mover[] {
  return entries.flatMap(({ rule, step: opens, from }) => {
    const heard = from === undefined || from === current;
    return heard && rankOf(opens) > rankOf(step) ? moverFor(findings, rule, opens) : [];
  });
}

/** Before a step has begun, what its reviews will say is still to come, and not missing. */
function moversBelow(
  findings: readonly Finding[],
  step: StepNow,
  current: StepNow | null,
): readonly Mover[] {
  const movers = ways.flatMap(({ rule, to }) =>
    to(step) === step ? [] : moverFor(findings, rule, to(step)),
  );
  return current === null ? movers.map((mover) => ({ ...mover, requests: [] })) : movers;
}

function moverFor(findings: readonly Finding[], rule: string, step: StepNow): readonly Mover[] {
  const finding = findings.find((one) => one.rule.id === rule);
  if (finding === undefined || finding.status === 'fires') return [];
  const { status, requests } = finding;
  const unmet = finding.checks.filter(({ outcome }) => outcome !== true);
  const any = unmet.length === 1 && unmet[0]?.anyOf !== undefined;
  return [{ rule, step, status, any, open: openSentences(unmet), requests }];
}

const openSentences = (unmet: readonly CheckOutcome[]): readonly Text[] =>
  unmet.flatMap((check) =>
    check.anyOf === undefined ? check.says : check.anyOf.map(({ says }) => says),
  );

const fires = (findings: readonly Finding[], id: string): boolean =>
  findings.some(({ rule, status }) => rule.id === id && status === 'fires');

const reasonOf = ({ rule, message }: Finding) => ({ rule: rule.id, says: message });
