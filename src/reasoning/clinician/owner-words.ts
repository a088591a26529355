import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { roleWords } from '#http/clinician';
import type { Owner } from '#reasoning';

/** Functions of the team, as a clinic calls them. */
export const ownerWords: Readonly<Record<Owner, MessageDescriptor>> = {
  'care-manager': msg`Care coordinator`,
  'case-lead': msg`Case lead`,
  clinician: msg`Clinician`,
  'content-editor': msg`Editor of the materials`,
  engine: msg`Sinew itself`,
  'first-clinician': msg`Whoever sees the person first`,
  'mental-health-clinician': msg`Mental health clinician`,
  'on-call-clinician': msg`Clinician on call`,
  patient: msg`The person`,
  pcp: msg`Primary-care physician`,
  prescriber: msg`Prescriber`,
  'programme-lead': msg`Programme lead`,
  'psychiatric-consultant': msg`Psychiatric consultant`,
  psychology: msg`Psychologist`,
  pt: msg`Physiotherapist`,
  rheumatology: msg`Rheumatologist`,
  'safety-role': msg`Whoever answers safety alerts`,
  'site-admin': msg`Administrator`,
  therapist: msg`Therapist`,
};

/** Functions or roles by their codes; one that no version knows any more is somebody of the team. */
export function teamWords(code: string): MessageDescriptor {
  const known: Readonly<Record<string, MessageDescriptor>> = { ...ownerWords, ...roleWords };
  return known[code] ?? msg`Somebody of the team`;
}
