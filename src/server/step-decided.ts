import type { KeptDecision, KeptFinding, Proposal } from '#reasoning/server';

export type StepDecided = {
  readonly step: number;
  /** Step 2 goes on with less intensity. */
  readonly continuation: boolean;
  readonly responsible: string;
};

/** The step a finding proposes; null when it proposes something else. */
export function stepIn(proposal: Proposal | null): number | null {
  const step = proposal?.kind === 'step' ? proposal.detail['step'] : null;
  return typeof step === 'number' ? step : null;
}

const leads: Readonly<Record<number, string>> = {
  0: 'pcp',
  1: 'pcp + pt',
  2: 'care-manager',
  3: 'case-lead',
  4: 'programme-lead',
};

/** The step a decision leads to; null when it is about something else. */
export function stepTaken({ proposal }: KeptFinding, decision: KeptDecision): StepDecided | null {
  const proposed = stepIn(proposal);
  if (proposed === null) return null;
  const instead = (decision.change as { readonly step?: number } | null)?.step ?? proposed;
  const step = decision.kind === 'modify' ? instead : proposed;
  const { responsible, continuation } = step === proposed ? (proposal?.detail ?? {}) : {};
  return {
    step,
    continuation: continuation === true,
    responsible: typeof responsible === 'string' ? responsible : (leads[step] ?? 'case-lead'),
  };
}
