import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Loading } from '#design';
import { SaidIn, type WordsBesides } from '#http/patient';

/** Languages whose words of the intake are a chunk of their own, so that others do not pay for them. */
const chunks: Readonly<Record<string, () => Promise<WordsBesides['words']>>> = {
  es: async () => (await import('../data/spanish-words.ts')).spanishWords,
};

/**
 * The pages of the intake in the words of the reader's language. Where its chunk cannot be had they are
 * English, and say so, rather than not there at all.
 */
export function InReadersWords({ children }: { readonly children: ReactNode }): ReactNode {
  const { i18n } = useLingui();
  const language = i18n.locale;
  const load = chunks[language];
  const [besides, setBesides] = useState<WordsBesides | null>(null);
  useEffect(() => {
    if (load === undefined) return;
    let here = true;
    void load()
      .catch(() => ({}))
      .then((words) => here && setBesides({ language, words }));
    return () => {
      here = false;
    };
  }, [language, load]);
  if (load !== undefined && besides?.language !== language) return <Loading />;
  return <SaidIn besides={besides}>{children}</SaidIn>;
}
