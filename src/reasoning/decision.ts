import { addDays, type Instant, type LocalDate } from '#kernel';
import { spelled } from './conclude.ts';
import type { declineReasons } from './contract.ts';
import type { Finding } from './finding.ts';

/** Coded, so that a rule nobody follows is noticed. */
export type DeclineReason = (typeof declineReasons)[number];

/** What a person may do with a finding. Nothing changes a plan but one of these. */
export type Choice =
  | { readonly kind: 'accept'; readonly reason: string | null }
  | { readonly kind: 'modify'; readonly step: number | null; readonly reason: string }
  | {
      readonly kind: 'decline';
      readonly reasonCode: DeclineReason;
      readonly reason: string | null;
    }
  | { readonly kind: 'snooze'; readonly until: Instant; readonly reason: string | null };

export type Decision = Choice & {
  readonly id: string;
  readonly findingId: string;
  readonly by: string;
  readonly at: Instant;
};

/** Longest rest in days: a reasoned snooze of one or three months, as the CDC 2022 artefacts allow. */
const longestSnoozeDays = 92;

export type ChoiceFault = { readonly field: 'until' | 'reason'; readonly message: string };

/** What speaks against a choice now; null when it can be taken. */
export function choiceFault(choice: Choice, now: Instant): ChoiceFault | null {
  if (choice.kind === 'modify' && choice.reason.trim() === '') {
    return { field: 'reason', message: 'Say what you changed and why.' };
  }
  if (choice.kind !== 'snooze') return null;
  if (choice.until <= now) return { field: 'until', message: 'Choose a moment still to come.' };
  const latest = addDays(now.slice(0, 10) as LocalDate, longestSnoozeDays);
  return choice.until.slice(0, 10) > latest
    ? { field: 'until', message: `Choose ${latest} at the latest.` }
    : null;
}

/**
 * Whether a finding rests because of its latest decision. A snooze ends by itself; every other
 * decision stands until the facts give a new finding.
 */
export function restsAt(latest: Decision | null, now: Instant): boolean {
  if (latest === null) return false;
  return latest.kind !== 'snooze' || latest.until > now;
}

/**
 * Whether two findings of one rule rest on the same facts and say as much. What a person decided about
 * the one then holds for the other, also when a number was set anew or the rule was reworded meanwhile.
 */
export function sameGrounds(a: Finding, b: Finding): boolean {
  return (
    a.topic === b.topic &&
    a.status === b.status &&
    a.severity === b.severity &&
    grounds(a) === grounds(b)
  );
}

function grounds({ facts, verdicts }: Finding): string {
  const used = facts.map(
    ({ id, value, date, freshness }) =>
      `${id} ${date} ${freshness.state === 'stale'} ${spelled(value)}`,
  );
  const said = Object.entries(verdicts).map(([id, verdict]) => `${id} ${verdict}`);
  return [...used, ...said].toSorted().join('\n');
}
