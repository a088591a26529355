import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { RadioScale } from '../radio-scale.tsx';
import { setLanguage } from './language.ts';
import { known, type LanguageTag } from './language-tags.ts';
import { useOfferedLanguages } from './offered.ts';

type LanguageSwitchProps = {
  /** For storing the choice with the account; the switch itself remembers it on this device. */
  readonly onChange?: ((tag: LanguageTag) => void) | undefined;
};

/**
 * Each language in its own words, so that it is found by who needs it. Nothing where there is no
 * choice: a clinic that had no language checked speaks English.
 */
export function LanguageSwitch({ onChange }: LanguageSwitchProps): ReactNode {
  const { t, i18n } = useLingui();
  const languages = useOfferedLanguages();
  const [wished, wish] = useState<LanguageTag | null>(null);
  if (languages.length < 2) return null;
  return (
    <RadioScale<LanguageTag>
      legend={t`Language`}
      layout="column"
      clearable={false}
      options={languages.map(({ tag, name }) => ({ value: tag, label: name }))}
      value={wished ?? known(i18n.locale) ?? 'en'}
      onChange={(tag) => {
        if (tag === null) return;
        // The mark moves at once; the words follow when their chunk is here.
        wish(tag);
        void setLanguage(tag).then(() => onChange?.(tag));
      }}
    />
  );
}
