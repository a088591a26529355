import type { InputOf, Problem } from '#http';
import type { Instant } from '#kernel';
import { isSettledInPlan } from '#plan';
import { type Choice, choiceFault, type decideFinding } from '#reasoning';
import type { KeptFinding } from '#reasoning/server';
import { stepIn } from '../step-decided.ts';

type Body = InputOf<typeof decideFinding>['body'];

/** What speaks against a decision as it was sent, by field; null when it can be taken. */
export function decisionFault(kept: KeptFinding, body: Body, now: Instant): Problem | null {
  if (kept.endedAt !== null) return decidedAlready;
  if (isForThePlan(kept, body.kind)) return settleInPlan;
  switch (body.kind) {
    case 'accept':
      return null;
    case 'modify':
      return modifyFault(kept, body);
    case 'decline':
      return declineFault(kept, body);
    case 'snooze':
      return snoozeFault(body, now);
  }
}

/** Agreeing settles no conflict; and who may go on against a critical one is looked at where the plan is. */
function isForThePlan({ finding }: KeptFinding, kind: Body['kind']): boolean {
  if (!isSettledInPlan(finding.rule.id)) return false;
  if (kind === 'decline') return finding.severity === 'critical';
  return kind === 'accept' || kind === 'modify';
}

function declineFault(kept: KeptFinding, body: Body): Problem | null {
  if (body.reasonCode === undefined) return fault('/body/reasonCode', 'missing', 'Say why not.');
  const needsWords = body.reasonCode === 'other' || kept.finding.severity === 'critical';
  return needsWords && body.reason === undefined
    ? fault('/body/reason', 'missing', 'Say why in your own words.')
    : null;
}

function modifyFault(kept: KeptFinding, body: Body): Problem | null {
  if (stepIn(kept.proposal) !== null && body.step === undefined) {
    return fault('/body/step', 'missing', 'Say which step instead.');
  }
  return choice({ kind: 'modify', step: body.step ?? null, reason: body.reason ?? '' }, beginning);
}

function snoozeFault({ until, reason }: Body, now: Instant): Problem | null {
  if (until === undefined) return fault('/body/until', 'missing', 'Say until when.');
  return choice({ kind: 'snooze', until, reason: reason ?? null }, now);
}

function choice(made: Choice, now: Instant): Problem | null {
  const found = choiceFault(made, now);
  return found === null ? null : fault(`/body/${found.field}`, 'invalid', found.message);
}

/** Only a snooze looks at the clock. */
const beginning = '1970-01-01T00:00:00.000Z' as Instant;

const settleInPlan: Problem = {
  status: 422,
  code: 'settle-in-the-plan',
  title: 'This is settled in the plan: choose one of the ways out, or go on with a reason.',
  fields: [
    { at: '/body/kind', code: 'settle-in-the-plan', message: 'Open the plan to settle it.' },
  ],
};

export const safetyBeforeSteps: Problem = {
  status: 409,
  code: 'safety-before-steps',
  title:
    'A safety alert or a warning sign of the body is open. See to that first: then the step is looked at anew.',
};

const decidedAlready: Problem = {
  status: 409,
  code: 'decided-already',
  title: 'Somebody has decided this already, or it no longer holds. Please look at it again.',
};

const fault = (at: string, code: string, message: string): Problem => ({
  status: 422,
  code,
  title: message,
  fields: [{ at, code, message }],
});
