import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Basis, EntryState, LibraryRow, LibraryTopic, OwnAnswer, OwnState } from '#library';

export const stateWords: Readonly<Record<EntryState, MessageDescriptor>> = {
  usable: msg`may be used`,
  'needs-attestation': msg`needs an attestation`,
  'needs-wording': msg`needs your wording`,
  'not-usable': msg`cannot be used`,
};

export const stateTones = {
  usable: 'ok',
  'needs-attestation': 'warn',
  'needs-wording': 'warn',
  'not-usable': undefined,
} as const satisfies Readonly<Record<EntryState, 'ok' | 'warn' | undefined>>;

export const topicWords: Readonly<Record<LibraryTopic, MessageDescriptor>> = {
  pain: msg`pain`,
  mood: msg`mood and worry`,
  thoughts: msg`thoughts about pain`,
  trauma: msg`trauma`,
  substances: msg`alcohol and medicines`,
  safety: msg`safety`,
  sleep: msg`sleep`,
  fatigue: msg`fatigue`,
  function: msg`daily life and movement`,
  life: msg`life and support`,
  readiness: msg`readiness`,
  experience: msg`experience of care`,
  other: msg`other`,
};

export const originWords: Readonly<Record<LibraryRow['origin'], MessageDescriptor>> = {
  shipped: msg`comes with the product`,
  authored: msg`written here`,
  imported: msg`imported`,
};

export const ownStateWords: Readonly<Record<OwnState, MessageDescriptor>> = {
  draft: msg`draft`,
  active: msg`published`,
  retired: msg`retired`,
};

export const basisWords: Readonly<Record<Basis, MessageDescriptor>> = {
  licence: msg`a licence with a number`,
  letter: msg`a letter of the owner`,
  terms: msg`published terms`,
};

export const answerWords: Readonly<Record<OwnAnswer['kind'], MessageDescriptor>> = {
  choice: msg`answers to choose from`,
  scale: msg`0 to 10`,
  number: msg`a number`,
  'yes-no': msg`yes or no`,
};

export const tierWords: Readonly<Record<LibraryRow['tier'], MessageDescriptor>> = {
  A: msg`A: words may ship`,
  'A*': msg`A*: words may ship unchanged`,
  B: msg`B: the clinic attests first`,
  C: msg`C: the clinic brings the words`,
};
