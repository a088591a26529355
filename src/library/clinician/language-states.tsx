import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, Small } from '#design';
import type { EntryView } from '#library';
import { useLanguageName } from './language-name.ts';
import { stateWords } from './library-words.ts';

/** Each language with whether it may be asked in it, in words. */
export function LanguageStates({ entries }: { readonly entries: readonly EntryView[] }): ReactNode {
  const { i18n } = useLingui();
  const nameOf = useLanguageName();
  return (
    <ul className="plain">
      {entries.map(({ language, state }) => (
        <li key={language}>
          {state === 'usable' && <Icon name="check" />} {nameOf(language)}{' '}
          <Small>
            <span className={state === 'usable' ? 'unseen' : undefined}>
              {i18n._(stateWords[state])}
            </span>
          </Small>
        </li>
      ))}
    </ul>
  );
}
