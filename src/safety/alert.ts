import { addHours, err, type Instant, ok, type Result } from '#kernel';
import type { alertOutcomes } from './contract.ts';

export type AlertOutcome = (typeof alertOutcomes)[number];

/** Clocks of the site, in the units of their parameters. */
export type AlertClocks = {
  /** Parameter `safety.acknowledgeMinutes`. */
  readonly acknowledgeMinutes: number;
  /** Parameter `safety.closeHours`. */
  readonly closeHours: number;
};

/** A safety alert stays until a person closes it with an outcome in words; nothing else ends it. */
export type Alert = {
  readonly state: 'open' | 'acknowledged' | 'closed';
  readonly openedAt: Instant;
  /** When it is passed on unless a person takes it. */
  readonly acknowledgeBy: Instant;
  readonly closeBy: Instant;
  /** How often it was passed on: 0 = the safety role, 1 = the deputy, 2 = the site's lead. */
  readonly escalationLevel: number;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Instant | null;
  readonly closedBy: string | null;
  readonly closedAt: Instant | null;
  readonly outcome: { readonly code: AlertOutcome; readonly words: string } | null;
};

/** When somebody has to have done the next thing: to take it, then to close it. */
export const dueOf = ({ state, acknowledgeBy, closeBy }: Alert): Instant =>
  state === 'open' ? acknowledgeBy : closeBy;

/** The last level there is; beyond it the clock rings again on the same level. */
export const highestLevel = 2;

export type AlertStep =
  | { readonly kind: 'acknowledge'; readonly by: string; readonly at: Instant }
  | {
      readonly kind: 'close';
      readonly by: string;
      readonly at: Instant;
      readonly code: AlertOutcome;
      readonly words: string;
    }
  | {
      readonly kind: 'escalate';
      readonly because: 'not-acknowledged' | 'not-closed';
      readonly at: Instant;
    };

export type AlertFault = {
  readonly reason: 'already-closed' | 'already-taken' | 'outcome-missing';
  readonly by: string | null;
};

export function openAlert(at: Instant, clocks: AlertClocks): Alert {
  return {
    state: 'open',
    openedAt: at,
    acknowledgeBy: addHours(at, clocks.acknowledgeMinutes / 60),
    closeBy: addHours(at, clocks.closeHours),
    escalationLevel: 0,
    acknowledgedBy: null,
    acknowledgedAt: null,
    closedBy: null,
    closedAt: null,
    outcome: null,
  };
}

/**
 * open → acknowledged → closed; no step goes back. The same step by the same person twice is one step.
 * (What rises while somebody has it in hand is open anew: `raiseAlert`.)
 */
export function nextState(
  alert: Alert,
  step: AlertStep,
  clocks: AlertClocks,
): Result<Alert, AlertFault> {
  if (alert.state === 'closed') {
    const again = step.kind === 'close' && step.by === alert.closedBy;
    return again ? ok(alert) : err({ reason: 'already-closed', by: alert.closedBy });
  }
  switch (step.kind) {
    case 'acknowledge':
      return acknowledged(alert, step.by, step.at);
    case 'close':
      return closed(alert, step);
    case 'escalate':
      return ok(escalated(alert, step, clocks));
  }
}

/**
 * What the clocks ask for by `now`: passed on once for every clock that ran out, also those that ran
 * out while nothing was running. An acknowledged alert is passed on only when it is not closed in time.
 */
export function dueSteps(alert: Alert, now: Instant, clocks: AlertClocks): readonly AlertStep[] {
  const steps: AlertStep[] = [];
  let current = alert;
  while (current.state !== 'closed' && steps.length < mostSteps) {
    const because = current.state === 'open' ? 'not-acknowledged' : 'not-closed';
    const at = because === 'not-acknowledged' ? current.acknowledgeBy : current.closeBy;
    if (at > now) break;
    const step: AlertStep = { kind: 'escalate', because, at };
    steps.push(step);
    current = escalated(current, step, clocks);
  }
  return steps;
}

/** Steps worked off at once; after a long standstill the rest follow at the next look. */
const mostSteps = 100;

function acknowledged(alert: Alert, by: string, at: Instant): Result<Alert, AlertFault> {
  if (alert.state === 'open') {
    return ok({ ...alert, state: 'acknowledged', acknowledgedBy: by, acknowledgedAt: at });
  }
  const { acknowledgedBy } = alert;
  return acknowledgedBy === by ? ok(alert) : err({ reason: 'already-taken', by: acknowledgedBy });
}

function closed(
  alert: Alert,
  { by, at, code, words }: Extract<AlertStep, { kind: 'close' }>,
): Result<Alert, AlertFault> {
  if (words.trim() === '') return err({ reason: 'outcome-missing', by: null });
  const taken = {
    acknowledgedBy: alert.acknowledgedBy ?? by,
    acknowledgedAt: alert.acknowledgedAt ?? at,
  };
  return ok({
    ...alert,
    ...taken,
    state: 'closed',
    closedBy: by,
    closedAt: at,
    outcome: { code, words },
  });
}

function escalated(
  alert: Alert,
  { because, at }: Extract<AlertStep, { kind: 'escalate' }>,
  clocks: AlertClocks,
): Alert {
  const escalationLevel = Math.min(highestLevel, alert.escalationLevel + 1);
  return because === 'not-acknowledged'
    ? { ...alert, escalationLevel, acknowledgeBy: addHours(at, clocks.acknowledgeMinutes / 60) }
    : { ...alert, escalationLevel, closeBy: addHours(at, clocks.closeHours) };
}
