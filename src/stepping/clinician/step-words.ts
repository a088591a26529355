import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ContactMode, StepOfferView } from '#stepping';

export const changeWords: Readonly<Record<StepOfferView['change'], MessageDescriptor>> = {
  start: msg`to begin with`,
  up: msg`a step up`,
  down: msg`a step down`,
  none: msg`stays as it is`,
  hold: msg`on hold`,
  unknown: msg`too little is known`,
};

export const modeWords: Readonly<Record<ContactMode, MessageDescriptor>> = {
  telephone: msg`By telephone`,
  video: msg`By video`,
  'in-person': msg`In person`,
  message: msg`By message, no talk`,
};
