import type { Id, Instant, LocalDate, Text } from '#kernel';
import { changeBetween, instrumentOf } from '#measures';
import type { Severity } from '#reasoning';
import type { CaseloadRowView } from './contract.ts';

export type Stage = CaseloadRowView['stage'];

/** How far a person has come; each question is asked only when the ones before say no. */
export function stageOf(person: {
  readonly hasStep: boolean;
  readonly intakeSubmitted: boolean;
  readonly intakeAnswered: boolean;
  readonly linkSent: boolean;
}): Stage {
  if (person.hasStep) return 'in-care';
  if (person.intakeSubmitted) return 'to-decide';
  if (person.intakeAnswered) return 'intake-open';
  return person.linkSent ? 'intake-sent' : 'registered';
}

export type OpenFinding = {
  readonly findingId: Id<'FindingId'>;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly dueAt: Instant | null;
};

export type Attention = {
  /** 0 nothing … 4 safety. */
  readonly attention: number;
  readonly why: Text | null;
  readonly openFindings: number;
  readonly nextDueAt: Instant | null;
};

const stepToDecide: Text = { en: 'The intake is in: a step is to be decided.' };
const toDecide = 2;

/** Who needs somebody first, and the one reason that counts most. */
export function attentionOf(findings: readonly OpenFinding[], stage: Stage): Attention {
  const speaking = findings.filter(({ severity }) => severity !== 'info');
  const [top] = speaking.toSorted(
    (a, b) => levelOf(b) - levelOf(a) || (a.findingId < b.findingId ? -1 : 1),
  );
  const level = top === undefined ? 0 : levelOf(top);
  const waits = stage === 'to-decide' && level < toDecide;
  return {
    attention: waits ? toDecide : level,
    why: waits ? stepToDecide : (top?.message ?? null),
    openFindings: speaking.length,
    nextDueAt: speaking.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? null,
  };
}

const ofSafety = /^(SAF|RF)-/;

function levelOf({ severity, ruleId }: OpenFinding): number {
  if (severity === 'critical') return ofSafety.test(ruleId) ? 4 : 3;
  if (severity === 'warning') return 2;
  return severity === 'advice' ? 1 : 0;
}

export type Course = {
  readonly first: number | null;
  readonly latest: number | null;
  readonly firstDay: LocalDate | null;
  readonly latestDay: LocalDate | null;
};

export const noCourse: Course = { first: null, latest: null, firstDay: null, latestDay: null };

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
