import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PatientId } from '#access';
import type { IconName, Tone } from '#design';
import type { Instant } from '#kernel';
import type { declineReasons, FindingView } from '#reasoning';

type DecisionView = FindingView['decisions'][number];

type Severity = FindingView['severity'];

export const severityWords: Readonly<Record<Severity, MessageDescriptor>> = {
  info: msg`For information`,
  advice: msg`Advice`,
  warning: msg`Needs attention`,
  critical: msg`Urgent`,
};

export const severityLook: Readonly<
  Record<Severity, { readonly tone: Tone | undefined; readonly icon: IconName }>
> = {
  info: { tone: undefined, icon: 'info' },
  advice: { tone: 'soft', icon: 'info' },
  warning: { tone: 'warn', icon: 'triangle-alert' },
  critical: { tone: 'danger', icon: 'shield-alert' },
};

export const declineWords: Readonly<Record<(typeof declineReasons)[number], MessageDescriptor>> = {
  'patient-prefers-otherwise': msg`The person prefers something else`,
  'already-in-place': msg`It is already in place`,
  'not-appropriate-clinically': msg`Not right for this person clinically`,
  'data-wrong-or-outdated': msg`The data are wrong or out of date`,
  'not-available-here': msg`Not available here`,
  other: msg`Another reason`,
};

export const decisionWords: Readonly<Record<DecisionView['kind'], MessageDescriptor>> = {
  accept: msg`Accepted`,
  modify: msg`Changed`,
  decline: msg`Declined`,
  snooze: msg`Put off`,
  undo: msg`Taken back`,
};

export const outcomeWords = {
  true: msg`true`,
  false: msg`not true`,
  unknown: msg`not known`,
} as const;

export const statusWords: Readonly<Record<'fires' | 'unknown' | 'not-met', MessageDescriptor>> = {
  fires: msg`It speaks`,
  unknown: msg`It cannot tell`,
  'not-met': msg`It says nothing`,
};

/** Where a number in force was set. */
export const scopeWords: Readonly<Record<'default', MessageDescriptor>> &
  Readonly<Record<string, MessageDescriptor>> = {
  default: msg`as it ships`,
  country: msg`set for the country`,
  site: msg`set by the clinic`,
  clinician: msg`set by a clinician`,
  patient: msg`set for this person`,
};

/** Nobody decided for good, and its facts still hold. */
export const isOpen = (finding: FindingView): boolean => finding.endedAt === null;

/** Put off by a person, and the moment has not come. */
export const rests = (finding: FindingView, now: Instant): boolean =>
  finding.restsUntil !== null && finding.restsUntil > now;

/** Its day has passed, and nobody put it off. */
export const isPastDue = (finding: FindingView, now: Instant): boolean =>
  isOpen(finding) && !rests(finding, now) && finding.dueAt !== null && finding.dueAt < now;

/** Where a finding explains itself, below /clinic. Ids only. */
export const whyPath = (patientId: PatientId, findingId: FindingView['findingId']): string =>
  `/patients/${patientId}/why/${findingId}`;
