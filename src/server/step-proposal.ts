import type { Text } from '#kernel';
import type { Circumstances, Finding } from '#reasoning';
import type { FindingToKeep, Proposal } from '#reasoning/server';
import { type Move, type StepNow, type StepOffer, stepOf, stepOffer } from '#stepping';
import { roleOf } from './finding-card.ts';

/**
 * What fires, with the step proposed on the finding that carries it. While too little is known for a
 * step, the undecided entries are kept too: they name what to ask for.
 */
export function withStepProposal(
  findings: readonly Finding[],
  currentStep: StepNow | null,
  now: Circumstances,
): readonly FindingToKeep[] {
  // What a rule in shadow found is kept and counted; no step rests on it.
  const heard = findings.filter(({ rule }) => now.silent?.has(rule.id) !== true);
  // A proposal begins something, so that nothing before its day counts for its own days.
  const offer = stepOffer(heard, { currentStep, since: null, lastContact: null }, now);
  const { change } = offer;
  const moves = change === 'start' || change === 'up' || change === 'down';
  const carrier = moves ? offer.carriedBy : null;
  const undecided = change === 'unknown' ? ordinaryEntries : [];
  return findings.flatMap((finding): readonly FindingToKeep[] => {
    const { rule, status } = finding;
    // What is more urgent comes first: nobody is offered a routine step beside it.
    if (change === 'hold' && rule.id === universalCare) return [];
    if (!isHeard(finding, undecided)) return [];
    const carries = rule.id === carrier && status === 'fires';
    if (!carries && isNothingToDecide(rule.id, currentStep)) return [];
    return [{ finding, proposal: carries ? proposalOf(offer) : null }];
  });
}

const universalCare = 'SC-00';

const isHeard = (finding: Finding, undecided: readonly string[]): boolean =>
  finding.status === 'fires' ||
  (finding.status === 'unknown' && (undecided.includes(finding.rule.id) || isAlwaysAsked(finding)));

/** Whoever has a step is in it: a way into it, or into a lower one, asks for no decision. */
const isNothingToDecide = (rule: string, currentStep: StepNow | null): boolean =>
  shownWithTheStep.includes(rule) || (currentStep !== null && stepOf(rule) !== null);

/** Dose, words and hints stand beside the step; there is nothing to decide about them. */
const shownWithTheStep: readonly string[] = ['SC-11', 'SC-29', 'SC-60'];

/** What was asked about and passed over is asked again, whatever the step: warning signs. */
const alwaysAsks: readonly string[] = ['RF-01', 'RF-02'];

/** With item 9 above zero somebody asks which medicines are at home; before that nobody does. */
const isAlwaysAsked = ({ rule, checks }: Finding): boolean =>
  alwaysAsks.includes(rule.id) || (rule.id === 'SAF-11' && checks[0]?.outcome === true);

/** The ways into care that an intake alone decides; the others need what is asked later. */
const ordinaryEntries: readonly string[] = ['SC-10', 'SC-20'];

function proposalOf(offer: StepOffer): Proposal | null {
  const { step, responsible, why } = offer;
  if (step === null || responsible === null) return null;
  const isContinuation = step === 'continuation';
  const named = isContinuation ? 'Continuation of step 2' : `Step ${step}`;
  const up = moveWords(offer.up);
  const down = moveWords(offer.down);
  return {
    kind: 'step',
    words: { en: `${named} is proposed. ${why.map(({ en }) => en).join(' ')}` },
    detail: {
      step: isContinuation ? 2 : step,
      continuation: isContinuation,
      responsible: roleOf(responsible),
      change: offer.change,
      content: offer.content,
      dose: offer.dose,
      duration: offer.duration,
      reviewOn: offer.reviewOn,
      nextContactOn: offer.nextContactOn,
      reasons: offer.reasons,
      options: offer.options.map(({ code, title, dose }) => ({ code, title, dose })),
      ...(up === null ? {} : { up }),
      ...(down === null ? {} : { down }),
    },
  };
}

/** The nearest step that way, and what would have to hold for it. */
function moveWords(moves: readonly Move[]): Text | null {
  const next = moves.at(-1);
  if (next === undefined) return null;
  const named = next.step === 'continuation' ? 'Continuation' : `Step ${next.step}`;
  return { en: `${named}: ${next.open.map(({ en }) => en).join('; ')}` };
}
