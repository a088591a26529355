import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SaidName } from '#safety';

export const heardWords: Readonly<Record<SaidName, MessageDescriptor>> = {
  burden: msg`Spoke of being a burden to others`,
  'severe-insomnia': msg`Insomnia that a clinician calls severe`,
};
