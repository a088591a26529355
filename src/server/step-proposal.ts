import type { Text } from '#kernel';
import type { Finding } from '#reasoning';
import type { FindingToKeep, Proposal } from '#reasoning/server';
import { decideStep, type Mover, type StepNow, type StepProposal } from '#stepping';
import { roleOf } from './finding-card.ts';

/** For how long a step is given before it is decided again (clinical-rules §2.1). */
const durations: Readonly<Record<number, Text>> = {
  0: { en: 'Screened again in 3 to 6 months' },
  1: { en: '12 weeks; a first look after 4 to 6 weeks' },
  2: { en: '12 weeks; contact every 1 to 2 weeks at first' },
  3: { en: '12 to 16 weeks; conference every 4 weeks' },
  4: { en: 'The programme, then 3, 6 and 12 months' },
};

/**
 * What fires, with the step proposed on the finding that carries it. While too little is known for a
 * step, the undecided entries are kept too: they name what to ask for.
 */
export function withStepProposal(
  findings: readonly Finding[],
  currentStep: StepNow | null,
): readonly FindingToKeep[] {
  const decided = decideStep(findings, { currentStep });
  const carrier = decided.reasons[0]?.rule;
  const moves = decided.change === 'start' || decided.change === 'up';
  const undecided = decided.change === 'unknown' ? ordinaryEntries : [];
  return findings.flatMap((finding): readonly FindingToKeep[] => {
    if (finding.status === 'not-met') return [];
    // What is more urgent comes first: nobody is offered a routine step beside it.
    if (decided.change === 'hold' && finding.rule.id === universalCare) return [];
    const asks = undecided.includes(finding.rule.id) || isAlwaysAsked(finding);
    if (finding.status === 'unknown' && !asks) return [];
    const carries = moves && finding.rule.id === carrier && finding.status === 'fires';
    return [{ finding, proposal: carries ? proposalOf(decided) : null }];
  });
}

const universalCare = 'SC-00';

/** What was asked about and passed over is asked again, whatever the step: warning signs. */
const alwaysAsks: readonly string[] = ['RF-01', 'RF-02'];

/** With item 9 above zero somebody asks which medicines are at home; before that nobody does. */
const isAlwaysAsked = ({ rule, checks }: Finding): boolean =>
  alwaysAsks.includes(rule.id) || (rule.id === 'SAF-11' && checks[0]?.outcome === true);

/** The ways into care that an intake alone decides; the others need what is asked later. */
const ordinaryEntries: readonly string[] = ['SC-10', 'SC-20'];

function proposalOf(decided: StepProposal): Proposal | null {
  const { recommended, responsible } = decided;
  if (typeof recommended !== 'number' || responsible === null) return null;
  const why = decided.reasons.map(({ says }) => says.en).join(' ');
  return {
    kind: 'step',
    words: { en: `Step ${recommended} is proposed. ${why}` },
    detail: {
      step: recommended,
      responsible: roleOf(responsible),
      duration: durations[recommended],
      change: decided.change,
      ...(decided.whatWouldMoveIt.length === 0 ? {} : { up: upWords(decided.whatWouldMoveIt) }),
    },
  };
}

/** The next step up, and what would have to hold for it. */
function upWords(movers: readonly Mover[]): Text {
  const next = movers.at(-1);
  const open = next?.open.map(({ en }) => en).join('; ') ?? '';
  return { en: next === undefined ? '' : `Step ${next.step}: ${open}` };
}
