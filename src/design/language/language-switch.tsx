import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RadioScale } from '../radio-scale.tsx';
import { known, type LanguageTag, languages, setLanguage } from './language.ts';

type LanguageSwitchProps = {
  /** For storing the choice with the account; the switch itself remembers it on this device. */
  readonly onChange?: ((tag: LanguageTag) => void) | undefined;
};

/** Each language in its own words, so that it is found by who needs it. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <RadioScale<LanguageTag>
      legend={t`Language`}
      layout="column"
      clearable={false}
      options={languages.map(({ tag, name }) => ({ value: tag, label: name }))}
      value={known(i18n.locale) ?? 'en'}
      onChange={(tag) => {
        if (tag === null) return;
        void setLanguage(tag).then(() => onChange?.(tag));
      }}
    />
  );
}
