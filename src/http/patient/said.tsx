import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { writingOf } from '#design';
import { type Text, wordsIn } from '#kernel';

/** Words the server sent, in the reader's language as far as they exist in it. */
export function useSaid(): (text: Text) => string {
  const { i18n } = useLingui();
  return (text) => wordsIn(text, i18n.locale)[0];
}

/** The language the words are really in, where it is not the reader's. */
export function useOtherLanguage(): (text: Text) => string | undefined {
  const { i18n } = useLingui();
  return (text) => {
    const [, found] = wordsIn(text, i18n.locale);
    return found.split('-')[0] === i18n.locale.split('-')[0] ? undefined : found;
  };
}

/** The same as an element that says which language it really is in (WCAG 3.1.2). */
export function Said({ text }: { readonly text: Text }): ReactNode {
  const words = useSaid()(text);
  const language = useOtherLanguage()(text);
  if (language === undefined) return words;
  return (
    <span lang={language} dir={writingOf(language)}>
      {words}
    </span>
  );
}
