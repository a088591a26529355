import type { Text } from '#kernel';
import type { CheckOutcome, Finding, Owner, Request } from '#reasoning';
import type { StepNow } from './facts.ts';

/** Which rule opens which step, highest first. */
const entries: readonly (readonly [rule: string, step: 0 | 1 | 2 | 3 | 4])[] = [
  ['SC-40', 4],
  ['SC-30', 3],
  ['SC-20', 2],
  ['SC-20a', 2],
  ['SC-21', 2],
  ['SC-12', 2],
  ['SC-10', 1],
  ['SC-00', 0],
];

const responsibleFor: Readonly<Record<0 | 1 | 2 | 3 | 4, Owner>> = {
  0: 'pcp',
  1: 'pcp',
  2: 'care-manager',
  3: 'case-lead',
  4: 'programme-lead',
};

/** What would have to turn out, or change, for a higher step to be proposed. */
export type Mover = {
  readonly rule: string;
  readonly step: number;
  readonly status: 'unknown' | 'not-met';
  readonly open: readonly Text[];
  readonly requests: readonly Request[];
};

export type StepProposal = {
  /** null: nothing is proposed (safety first, or too little is known). */
  readonly recommended: StepNow | null;
  readonly responsible: Owner | null;
  readonly change: 'start' | 'up' | 'none' | 'hold' | 'unknown';
  readonly reasons: readonly { readonly rule: string; readonly says: Text }[];
  readonly whatWouldMoveIt: readonly Mover[];
};

/**
 * The highest entry that fires is proposed; a step is never lowered here (SC-50 does that, by a
 * decision). Under SC-01 nothing is proposed and the current step is kept.
 */
export function decideStep(
  findings: readonly Finding[],
  profile: { readonly currentStep: StepNow | null },
): StepProposal {
  const { currentStep } = profile;
  const stop = findings.find(({ rule, status }) => rule.id === 'SC-01' && status === 'fires');
  if (stop !== undefined) {
    const reasons = [reasonOf(stop)];
    return {
      recommended: null,
      responsible: 'first-clinician',
      change: 'hold',
      reasons,
      whatWouldMoveIt: [],
    };
  }
  const entry = entries.find(([id]) => statusIn(findings, id) === 'fires');
  const recommended = recommend(findings, currentStep, entry?.[1] ?? null);
  const reasons = findings.filter(
    ({ rule, status }) => status === 'fires' && stepOf(rule.id) === recommended,
  );
  return {
    recommended,
    responsible: typeof recommended === 'number' ? responsibleFor[recommended] : null,
    change: changeFrom(currentStep, recommended),
    reasons: reasons.map(reasonOf),
    whatWouldMoveIt: moversAbove(findings, typeof recommended === 'number' ? recommended : 0),
  };
}

function recommend(
  findings: readonly Finding[],
  current: StepNow | null,
  entered: 0 | 1 | 2 | 3 | 4 | null,
) {
  const reached = entered ?? 0;
  if (current === 'continuation') return reached >= 2 ? reached : current;
  if (current !== null) return current > reached ? current : reached;
  if (entered !== null) return entered;
  const undecided = findings.some(
    ({ rule, status }) => status === 'unknown' && stepOf(rule.id) !== null,
  );
  return undecided ? null : 0;
}

function changeFrom(current: StepNow | null, recommended: StepNow | null): StepProposal['change'] {
  if (recommended === null) return 'unknown';
  if (current === null) return 'start';
  return current === recommended ? 'none' : 'up';
}

function moversAbove(findings: readonly Finding[], step: number): readonly Mover[] {
  return entries.flatMap(([id, opens]): Mover[] => {
    const finding = findings.find(({ rule }) => rule.id === id);
    if (finding === undefined || finding.status === 'fires' || opens <= step) return [];
    const { status, requests } = finding;
    return [{ rule: id, step: opens, status, open: openSentences(finding.checks), requests }];
  });
}

function openSentences(checks: readonly CheckOutcome[]): readonly Text[] {
  return checks
    .filter(({ outcome }) => outcome !== true)
    .flatMap((check) =>
      check.anyOf === undefined ? check.says : check.anyOf.map(({ says }) => says),
    );
}

const stepOf = (id: string): number | null => entries.find(([rule]) => rule === id)?.[1] ?? null;

const statusIn = (findings: readonly Finding[], id: string) =>
  findings.find(({ rule }) => rule.id === id)?.status;

const reasonOf = ({ rule, message }: Finding) => ({ rule: rule.id, says: message });
