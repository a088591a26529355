import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { wordForLanguage } from './person-words.ts';

/** A language by its name in the reader’s language; a tag without a word stands for itself. */
export function LanguageWord({ tag }: { readonly tag: string }): ReactNode {
  const { i18n } = useLingui();
  const word = wordForLanguage(tag);
  return word === null ? tag : i18n._(word);
}
