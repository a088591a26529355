import type { Id, Instant, LocalDate, Text } from '#kernel';
import { type Answered, changeBetween, instrumentOf } from '#measures';
import type { Severity, Status } from '#reasoning';
import type { CaseloadRowView } from './contract.ts';

export type Stage = CaseloadRowView['stage'];

/** How far a person has come; each question is asked only when the ones before say no. */
export function stageOf(person: {
  readonly left: boolean;
  readonly hasStep: boolean;
  readonly intakeSubmitted: boolean;
  readonly intakeAnswered: boolean;
  readonly linkSent: boolean;
}): Stage {
  if (person.left) return 'left';
  if (person.hasStep) return 'in-care';
  if (person.intakeSubmitted) return 'to-decide';
  if (person.intakeAnswered) return 'intake-open';
  return person.linkSent ? 'intake-sent' : 'registered';
}

export type OpenFinding = {
  readonly findingId: Id<'FindingId'>;
  readonly ruleId: string;
  readonly status: Status;
  readonly severity: Severity;
  readonly title: Text;
  readonly proposesStep: boolean;
};

/** A card that nobody has ended yet, whatever raised it. */
export type OpenCard = {
  readonly cardId: Id<'CardId'>;
  readonly title: Text;
  /** From when it is past its due: one that was put off, not before its day. */
  readonly pastDueFrom: Instant | null;
  /** Whether it was put off until a day still to come. */
  readonly sleeps: boolean;
};

export type Attention = {
  /** 0 nothing … 4 safety. */
  readonly attention: number;
  readonly why: Text | null;
  readonly openFindings: number;
  readonly nextDueAt: Instant | null;
};

type Reason = { readonly level: number; readonly why: Text };

/**
 * Who needs somebody first, and the one reason that counts most, in a few words. An open card is
 * enough of a reason by itself: whoever has one is not somebody for whom nothing waits.
 */
export function attentionOf(
  findings: readonly OpenFinding[],
  cards: readonly OpenCard[],
  stage: Stage,
): Attention {
  const speaking = findings.filter(({ severity }) => severity !== 'info');
  const known = speaking.filter(({ status }) => status !== 'unknown');
  const undecided = speaking.filter(({ status }) => status === 'unknown');
  const reasons = [
    ...(stage === 'to-decide' ? [stepToDecide(findings)] : []),
    ...inOrder(known, ({ findingId }) => findingId).map(reasonOfFinding),
    ...inOrder(undecided, ({ findingId }) => findingId).map(reasonOfFinding),
    ...inOrder(
      cards.filter(({ sleeps }) => !sleeps),
      ({ cardId }) => cardId,
    ).map(reasonOfCard),
  ];
  // Of somebody who left nothing is asked, unless they are in danger.
  const counted = stage === 'left' ? reasons.filter(({ level }) => level === safety) : reasons;
  const [top] = counted.toSorted((a, b) => b.level - a.level);
  return {
    attention: top?.level ?? 0,
    why: top?.why ?? null,
    openFindings: speaking.length,
    // What is to be done stands on cards: the worklist counts what is overdue by the same ones.
    nextDueAt: cards.flatMap((card) => card.pastDueFrom ?? []).toSorted()[0] ?? null,
  };
}

function stepToDecide(findings: readonly OpenFinding[]): Reason {
  const proposed = findings.find(({ proposesStep }) => proposesStep);
  const why = proposed === undefined ? { en: 'A step is to be decided' } : inShort(proposed.title);
  return { level: 2, why };
}

const inOrder = <One>(all: readonly One[], idOf: (one: One) => string): readonly One[] =>
  all.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));

function reasonOfFinding(finding: OpenFinding): Reason {
  const { status } = finding;
  const title = inShort(finding.title);
  // What cannot be judged yet is a question to the person, however grave its answer might be.
  if (status === 'unknown') return { level: 1, why: { en: `${title.en}: not known yet` } };
  return { level: levelOf(finding), why: title };
}

const reasonOfCard = ({ title }: OpenCard): Reason => ({ level: 1, why: inShort(title) });

/** "Enter step 2: combined care with …" says "Enter step 2" in a list. */
const inShort = ({ en }: Text): Text => ({ en: en.split(': ')[0] ?? en });

const ofSafety = /^(SAF|RF)-/;

const safety = 4;

function levelOf({ severity, ruleId }: OpenFinding): number {
  if (severity === 'critical') return ofSafety.test(ruleId) ? safety : 3;
  if (severity === 'warning') return 2;
  return 1;
}

export type Course = {
  readonly first: number | null;
  readonly latest: number | null;
  readonly firstDay: LocalDate | null;
  readonly latestDay: LocalDate | null;
  /** Of a prorated latest score, how much was answered; else null. */
  readonly answered: Answered | null;
};

export const noCourse: Course = {
  first: null,
  latest: null,
  firstDay: null,
  latestDay: null,
  answered: null,
};

/** What the change since the start means, by the instrument's own minimal important change. */
export function meaningOf(
  instrumentId: string,
  { first, latest, firstDay, latestDay }: Course,
): 'better' | 'worse' | 'same' | null {
  const instrument = instrumentOf(instrumentId);
  if (instrument === null || first === null || latest === null) return null;
  if (firstDay !== null && firstDay === latestDay) return null;
  const { direction, meaningful } = changeBetween(instrument, first, latest);
  return meaningful === true ? direction : 'same';
}

/** Better by enough to count in pain interference or mood; null when neither can be judged. */
export function improvedOf(peg: Course, phq: Course): boolean | null {
  const meanings = [meaningOf('peg', peg), meaningOf('phq9', phq)].filter((one) => one !== null);
  return meanings.length === 0 ? null : meanings.includes('better');
}
