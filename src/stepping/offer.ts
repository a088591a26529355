import { inForce, type NumberParameter } from '#evidence';
import { addDays, daysBetween, type LocalDate, type Text } from '#kernel';
import type { Circumstances, Finding, Owner } from '#reasoning';
import { contentOf } from './content.ts';
import { decideStep, type Mover, type StepProposal } from './decide-step.ts';
import type { StepNow } from './facts.ts';
import { optionsOf, type StepOption } from './options.ts';

/** Where a person is in care: since when, and when somebody last talked with them. */
export type Whereabouts = {
  readonly currentStep: StepNow | null;
  readonly since: LocalDate | null;
  readonly lastContact: LocalDate | null;
};

export type Move = {
  readonly step: StepNow;
  readonly rule: string;
  readonly any: boolean;
  readonly open: readonly Text[];
  readonly missing: readonly Text[];
};

/** A step as it is offered: everything a person needs to say yes, no, or something else. */
export type StepOffer = {
  readonly step: StepNow | null;
  readonly change: StepProposal['change'];
  readonly responsible: Owner | null;
  readonly title: Text | null;
  readonly content: readonly Text[];
  readonly dose: Text | null;
  readonly duration: Text | null;
  readonly reviewOn: LocalDate | null;
  readonly nextContactOn: LocalDate | null;
  readonly reasons: readonly Text[];
  /** The rule whose finding carries the proposal, and what the rules propose in full. */
  readonly carriedBy: string | null;
  readonly why: readonly Text[];
  readonly up: readonly Move[];
  readonly down: readonly Move[];
  readonly options: readonly StepOption[];
  readonly hints: readonly Text[];
};

/**
 * The offer that follows from what the rules found. The same findings, settings and whereabouts on the
 * same day give the same offer: nothing else is read.
 */
export function stepOffer(
  findings: readonly Finding[],
  where: Whereabouts,
  now: Circumstances,
): StepOffer {
  const proposal = decideStep(findings, where);
  const { recommended, change, responsible } = proposal;
  const reasons = reasonsFor(findings, proposal);
  const up = proposal.whatWouldMoveIt.map(moveOf);
  const down = proposal.whatWouldLowerIt.map(moveOf);
  const hints = hintsIn(findings);
  const carriedBy = proposal.reasons[0]?.rule ?? null;
  const why = proposal.reasons.map(({ says }) => says);
  const held = { step: recommended, change, responsible, reasons, carriedBy, why, up, down, hints };
  if (recommended === null) return { ...held, ...nothingOffered };
  const { title, content, dose, duration, review } = contentOf(recommended);
  return {
    ...held,
    title,
    content,
    dose,
    duration,
    reviewOn: addDays(now.today, valueOf(review, now)),
    nextContactOn: nextContact(recommended, change, where, now, findings),
    options: optionsOf(recommended, {
      because: proposal.reasons.map(({ rule }) => rule),
      lessSevere: findings.some(({ derived }) => derived['phqSeverity'] === 'less severe'),
    }),
  };
}

const nothingOffered = {
  title: null,
  content: [],
  dose: null,
  duration: null,
  reviewOn: null,
  nextContactOn: null,
  options: [],
} as const;

const moveOf = ({ rule, step, any, open, requests }: Mover): Move => ({
  rule,
  step,
  any,
  open,
  missing: requests.map(({ says }) => says),
});

const reasonsShown = 3;

/** What holds, in the rules' own sentences; then what keeps the step from being higher. */
function reasonsFor(findings: readonly Finding[], proposal: StepProposal): readonly Text[] {
  const carriers = findings.filter(
    ({ rule, status }) =>
      status === 'fires' && proposal.reasons.some((reason) => reason.rule === rule.id),
  );
  const holding = carriers.flatMap(({ checks, facts }) =>
    checks.flatMap(({ says, outcome, anyOf }) => {
      if (outcome !== true) return [];
      const known = anyOf?.filter((leaf) => leaf.outcome === true).map((leaf) => leaf.says);
      return (known ?? [says]).map((text) => withFigure(text, facts));
    }),
  );
  const { change, whatWouldMoveIt } = proposal;
  const higher: Text =
    whatWouldMoveIt.length === 0
      ? { en: 'There is no higher step that these facts could open' }
      : { en: 'Nothing that is known opens a higher step' };
  const still = change === 'none' ? [{ en: 'No rule for another step applies' }] : [];
  return distinct([...holding, ...still, ...(change === 'hold' ? [] : [higher])]).slice(
    0,
    reasonsShown,
  );
}

const distinct = (texts: readonly Text[]): readonly Text[] =>
  texts.filter(({ en }, at) => texts.findIndex((other) => other.en === en) === at);

/** "PHQ-9 is 10 or more", with the score it stands on, where one of the facts goes by that name. */
function withFigure(text: Text, facts: Finding['facts']): Text {
  const figures = facts.flatMap(({ says, value, freshness }) => {
    const [name = ''] = says.en.split(' ');
    const counts = typeof value === 'number' && freshness.state !== 'stale';
    return counts && text.en.startsWith(`${name} `) ? [value] : [];
  });
  const [figure] = figures;
  return figure === undefined || figures.length > 1 ? text : { en: `${text.en} (${figure})` };
}

/** Risk groups and the words of the country: beside the offer, never part of it. */
const hintsIn = (findings: readonly Finding[]): readonly Text[] =>
  findings
    .filter(({ rule, status }) => status === 'fires' && hintRules.includes(rule.id))
    .map(({ message }) => message);
const hintRules: readonly string[] = ['SC-60', 'SC-29', 'SC-51', 'SC-27'];

/** The day of the next talk; never later than a review of a medicine asks for. */
function nextContact(
  step: StepNow,
  change: StepProposal['change'],
  { since, lastContact }: Whereabouts,
  now: Circumstances,
  findings: readonly Finding[],
): LocalDate {
  const { first, weeks, later } = contentOf(step).contact;
  const begins = change !== 'none' || since === null;
  const inWeeks = begins ? 0 : daysBetween(since, now.today) / 7;
  const isClose = weeks === null || inWeeks < valueOf(weeks, now);
  const from = begins ? now.today : (lastContact ?? since);
  const planned = addDays(from, valueOf(isClose ? first : later, now));
  const reviews = findings.flatMap(({ rule, status, due }) =>
    rule.id === 'SC-28' && status === 'fires' && due !== null && 'days' in due ? [due.on] : [],
  );
  const [earliest] = [planned, ...reviews].toSorted();
  const day = earliest ?? planned;
  return day < now.today ? now.today : day;
}

const valueOf = (parameter: NumberParameter, { settings, bearer, asOf }: Circumstances): number =>
  inForce(parameter, settings, bearer, asOf).value;
