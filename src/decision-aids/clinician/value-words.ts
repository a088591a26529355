import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ValueAtStake } from '#decision-aids';

/** What a person ranks before they decide, in words for them. */
export const valueWords: Readonly<Record<ValueAtStake, MessageDescriptor>> = {
  pain: msg`Less pain`,
  'clear-head': msg`A clear head`,
  mood: msg`A better mood`,
  sleep: msg`Good sleep`,
  weight: msg`My weight`,
  sex: msg`My sex life`,
  driving: msg`Being able to drive`,
  pregnancy: msg`Pregnancy, now or later`,
};
