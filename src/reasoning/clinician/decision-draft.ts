import { type DateParts, dateOf, type LaterDayFault, laterDayFault, partsOf } from '#design';
import type { InputOf } from '#http';
import type { Id, Instant, LocalDate } from '#kernel';
import type { decideFinding, declineReasons } from '#reasoning';
import type { DecisionKind } from './decide.tsx';

export type DeclineReason = (typeof declineReasons)[number];

/** What stands in the form of one decision, exactly as typed. */
export type DecisionDraft = {
  readonly reason: string;
  readonly reasonCode: DeclineReason | null;
  readonly until: DateParts;
  readonly step: number | null;
};

export const emptyDraft = (later: LocalDate): DecisionDraft => ({
  reason: '',
  reasonCode: null,
  until: partsOf(later),
  step: null,
});

export type DraftFault = 'reason-missing' | 'code-missing' | 'step-missing' | LaterDayFault;

/** What is still missing before this decision can be sent, by field. */
export function draftFaults(
  kind: DecisionKind,
  draft: DecisionDraft,
  today: LocalDate,
  /** Of a proposed step another one is chosen; of anything else, words say what is done instead. */
  proposesStep = true,
): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  if (kind === 'decline' && draft.reasonCode === null) faults.push('code-missing');
  if (proposesStep && lacksStep(kind, draft)) faults.push('step-missing');
  if (needsWords(kind, draft) && draft.reason.trim() === '') faults.push('reason-missing');
  const late = kind === 'snooze' ? laterDayFault(draft.until, today) : null;
  return late === null ? faults : [...faults, late];
}

const lacksStep = (kind: DecisionKind, { step }: DecisionDraft): boolean =>
  kind === 'modify' && step === null;

/** Accepting needs no words; overruling always does, so that the team can follow it. */
function needsWords(kind: DecisionKind, draft: DecisionDraft): boolean {
  if (kind === 'decline') return draft.reasonCode === 'other';
  return kind !== 'accept';
}

type Body = InputOf<typeof decideFinding>['body'];

export function bodyOf(
  decisionId: Id<'DecisionId'>,
  kind: DecisionKind,
  draft: DecisionDraft,
): Body {
  const day = dateOf(draft.until);
  const reason = draft.reason.trim();
  return {
    decisionId,
    kind,
    ...(reason !== '' && { reason }),
    ...(kind === 'decline' && draft.reasonCode !== null && { reasonCode: draft.reasonCode }),
    ...(kind === 'modify' && draft.step !== null && { step: draft.step }),
    ...(kind === 'snooze' && day !== 'empty' && day !== 'unclear' && { until: morningOf(day) }),
  };
}

/** Put off until a day means: back on the list when that day's work begins here. */
const morningOf = (day: LocalDate): Instant => new Date(`${day}T08:00:00`).toISOString() as Instant;
