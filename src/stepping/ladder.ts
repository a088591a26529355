import type { Owner } from '#reasoning';
import type { StepNow } from './facts.ts';

export type Rung = 0 | 1 | 2 | 3 | 4;

/** A rule that opens a step; some speak only to whoever is in the step before. */
type Entry = { readonly rule: string; readonly step: Rung; readonly from?: StepNow };

/** Which rule opens which step, highest first (clinical-rules §2.1). */
export const entries: readonly Entry[] = [
  { rule: 'SC-40', step: 4, from: 3 },
  { rule: 'SC-30', step: 3 },
  { rule: 'SC-20', step: 2 },
  { rule: 'SC-20a', step: 2 },
  { rule: 'SC-21', step: 2 },
  { rule: 'SC-12', step: 2, from: 1 },
  { rule: 'SC-10', step: 1 },
  { rule: 'SC-00', step: 0 },
];

/** Ways down: the rule, and from which steps it leads where. */
export const ways: readonly { readonly rule: string; readonly to: (step: StepNow) => StepNow }[] = [
  { rule: 'SC-50', to: below },
  { rule: 'SC-22', to: (step) => (step === 2 ? 'continuation' : step) },
];

/** One rung down: step 2 goes on in its continuation, steps 3 and 4 in step 2, step 1 with a plan. */
function below(step: StepNow): StepNow {
  if (step === 2) return 'continuation';
  if (step === 3 || step === 4) return 2;
  return step === 1 ? 0 : step;
}

export const stepOf = (rule: string): Rung | null =>
  entries.find((entry) => entry.rule === rule)?.step ?? null;

/** Continuation lies between the steps: below step 2, above step 1. */
export const rankOf = (step: StepNow): number => (step === 'continuation' ? 1.5 : step);

const responsible: Readonly<Record<Rung, Owner>> = {
  0: 'pcp',
  1: 'pcp',
  2: 'care-manager',
  3: 'case-lead',
  4: 'programme-lead',
};

export const responsibleFor = (step: StepNow): Owner =>
  step === 'continuation' ? 'care-manager' : responsible[step];
