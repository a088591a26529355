import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { StaffRole } from '#access';

/** What a role is called in the clinic. */
export const roleWords: Readonly<Record<StaffRole, MessageDescriptor>> = {
  coordinator: msg`Care coordinator`,
  physician: msg`Physician`,
  psychologist: msg`Psychologist`,
  physiotherapist: msg`Physiotherapist`,
  'peer-moderator': msg`Peer moderator`,
  researcher: msg`Researcher`,
  administrator: msg`Administrator`,
};
