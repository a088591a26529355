import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ChangeKind, ParameterView, SettingScope } from '#administration';

export const scopeWords: Readonly<Record<ParameterView['scope'], MessageDescriptor>> = {
  default: msg`as it ships`,
  country: msg`the country`,
  site: msg`this clinic`,
  clinician: msg`my own work`,
  patient: msg`this person`,
};

export const setHereWords: Readonly<Record<SettingScope, MessageDescriptor>> = {
  country: msg`Change for the country`,
  site: msg`Change for this clinic`,
  clinician: msg`Change for my own work`,
  patient: msg`Change for this person`,
};

export const changeWords: Readonly<Record<ChangeKind, MessageDescriptor>> = {
  appears: msg`appears`,
  disappears: msg`goes away`,
  louder: msg`becomes more urgent`,
  quieter: msg`becomes less urgent`,
  unclear: msg`can no longer be judged`,
  otherwise: msg`says something else`,
};
