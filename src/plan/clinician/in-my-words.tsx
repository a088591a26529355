import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small, writingOf } from '#design';
import { wordsIn } from '#kernel';
import { sameWords } from '#plan';

/**
 * What a part says, for a colleague who does not read the person's language. Only where the words are a
 * template's own: nobody translates what somebody wrote.
 */
export function InMyWords({ words }: { readonly words: string }): ReactNode {
  const { i18n } = useLingui();
  const text = sameWords(words);
  if (text === null) return null;
  const [mine, language] = wordsIn(text, i18n.locale);
  if (mine === words) return null;
  return (
    <Small>
      <span lang={language} dir={writingOf(language)}>
        {' '}
        [{mine}]
      </span>
    </Small>
  );
}
