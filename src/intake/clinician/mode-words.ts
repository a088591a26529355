import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** How an answer was given, and how a link reached the person. */
const words: Readonly<Record<string, MessageDescriptor>> = {
  self: msg`by the person`,
  assisted: msg`together, in the clinic`,
  telephone: msg`by telephone`,
  kiosk: msg`on a tablet of the clinic`,
  paper: msg`from paper`,
  record: msg`from another record, confirmed by the person`,
  sms: msg`text message`,
  email: msg`e-mail`,
  'in-clinic': msg`shown in the clinic`,
};

/** The word for a mode or channel; null for one that nobody named yet. */
export const modeWords = (mode: string): MessageDescriptor | null =>
  Object.hasOwn(words, mode) ? (words[mode] ?? null) : null;
