import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AlertView, alertOutcomes, DispositionCode } from '#safety';

export const alertOutcomeWords: Readonly<
  Record<(typeof alertOutcomes)[number], MessageDescriptor>
> = {
  'spoke-safe-plan-made': msg`Spoke with them; safety plan made or renewed`,
  'spoke-no-present-danger': msg`Spoke with them; no present danger`,
  'emergency-service-called': msg`Emergency service called`,
  'admitted-or-referred-urgently': msg`Admitted or referred urgently`,
  'not-reached-handed-over': msg`Not reached; handed over to a named person`,
};

export const alertStateWords: Readonly<Record<AlertView['state'], MessageDescriptor>> = {
  open: msg`Nobody has it yet`,
  acknowledged: msg`Somebody has it`,
  closed: msg`Closed`,
};

export const dispositionWords: Readonly<Record<DispositionCode, MessageDescriptor>> = {
  'contact-now': msg`A person speaks with them now; not left alone until evaluated`,
  'full-evaluation-now': msg`Full evaluation now; keep the person in sight`,
  'evaluation-same-day': msg`Comprehensive risk evaluation the same day`,
  'assessment-before-leaving': msg`Brief safety assessment before the person leaves`,
  'contact-and-assessment': msg`A person speaks with them now; psychosocial assessment is asked for`,
  'psychosocial-assessment': msg`Psychosocial assessment is asked for`,
  'ask-the-rest': msg`Ask the questions that are still open`,
  'clinician-within-a-day': msg`A clinician speaks with the person within a day`,
  'review-next-working-day': msg`A clinician looks at it on the next working day; referral within a week`,
  'second-screen-now': msg`Ask the second screen now`,
};

/** Who of the team acts, by the function the rule names. */
export const actorWords: Readonly<Record<string, MessageDescriptor>> = {
  'safety-role': msg`whoever is on duty for safety`,
  'on-call-clinician': msg`the clinician on call`,
  'mental-health-clinician': msg`a mental-health clinician`,
  'care-manager': msg`the care coordinator`,
  clinician: msg`any clinician`,
};

export const eventWords: Readonly<Record<string, MessageDescriptor>> = {
  opened: msg`raised`,
  'answered-again': msg`said again`,
  acknowledged: msg`taken`,
  'second-screen': msg`second screen asked`,
  escalated: msg`passed on`,
  closed: msg`closed`,
};
