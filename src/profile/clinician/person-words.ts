import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { callOutcomes, leavingReasons, Registration } from '#profile';

export const languageWords: Readonly<Record<Registration['language'], MessageDescriptor>> = {
  en: msg`English`,
  es: msg`Spanish`,
  ar: msg`Arabic`,
  de: msg`German`,
  fr: msg`French`,
  pl: msg`Polish`,
  tr: msg`Turkish`,
  uk: msg`Ukrainian`,
};

/** The word for a language tag; null for a tag we have no word for. */
export const wordForLanguage = (tag: string): MessageDescriptor | null =>
  Object.entries(languageWords).find(([known]) => known === tag)?.[1] ?? null;

export const callOutcomeWords: Readonly<Record<(typeof callOutcomes)[number], MessageDescriptor>> =
  {
    'handed-over': msg`Another service goes on calling`,
    'taken-in': msg`Is looked after in emergency or on a ward`,
    'person-declines': msg`Was asked, and wants no more calls`,
  };

export const leavingWords: Readonly<Record<(typeof leavingReasons)[number], MessageDescriptor>> = {
  completed: msg`Treatment is complete`,
  pause: msg`Pauses for a while`,
  moved: msg`Moved away`,
  declined: msg`Does not want it any more`,
  'other-care': msg`Is in care elsewhere`,
  'lost-contact': msg`Could not be reached`,
  died: msg`Died`,
  other: msg`Another reason`,
};
