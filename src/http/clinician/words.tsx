import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { writingOf } from '#design';
import { type Text, wordsIn } from '#kernel';

/** Words the server sent, in the reader's language as far as they exist in it. */
export function useWords(): (text: Text) => string {
  const { i18n } = useLingui();
  return (text) => wordsIn(text, i18n.locale)[0];
}

/** The same as an element that says which language it really is in (WCAG 3.1.2). */
export function Said({ text }: { readonly text: Text }): ReactNode {
  const { i18n } = useLingui();
  const [words, found] = wordsIn(text, i18n.locale);
  const same = found.split('-')[0] === i18n.locale.split('-')[0];
  return same ? (
    words
  ) : (
    <span lang={found} dir={writingOf(found)}>
      {words}
    </span>
  );
}
