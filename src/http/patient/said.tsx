import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, useContext } from 'react';
import { writingOf } from '#design';
import { type Text, wordsIn } from '#kernel';

/** Words of one language by their English, fetched by those who read it alone. */
export type WordsBesides = {
  readonly language: string;
  readonly words: Readonly<Record<string, string | undefined>>;
};
const Besides = createContext<WordsBesides | null>(null);

type SaidInProps = { readonly besides: WordsBesides | null; readonly children: ReactNode };

/** Below it, a text that lacks the reader's language is looked for in `besides`. */
export function SaidIn({ besides, children }: SaidInProps): ReactNode {
  return <Besides value={besides}>{children}</Besides>;
}

/** A text as the reader gets it, and the language that it really is in. */
export function useWordsFound(): (text: Text) => readonly [words: string, found: string] {
  const { i18n } = useLingui();
  const besides = useContext(Besides);
  const language = i18n.locale;
  return (text) => {
    const there = wordsIn(text, language);
    if (isSame(there[1], language) || besides?.language !== language) return there;
    const words = besides.words[text.en];
    return words === undefined ? there : [words, language];
  };
}

const isSame = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

/** Words the server sent, in the reader's language as far as they exist in it. */
export function useSaid(): (text: Text) => string {
  const find = useWordsFound();
  return (text) => find(text)[0];
}

/** The language the words are really in, where it is not the reader's. */
export function useOtherLanguage(): (text: Text) => string | undefined {
  const { i18n } = useLingui();
  const find = useWordsFound();
  return (text) => {
    const [, found] = find(text);
    return isSame(found, i18n.locale) ? undefined : found;
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
