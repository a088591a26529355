import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { RadioScale } from './radio-scale.tsx';

/** `system` follows the device between light and dark. Dim is for eyes that light hurts. */
export type Theme = 'system' | 'light' | 'dark' | 'dim';

const key = 'sinew.theme';

export function themeNow(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' || chosen === 'dim' ? chosen : 'system';
}

/** Shows a theme and remembers it on this device. public/start.js reads it before the first paint. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem(key);
  } else {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(key, theme);
  }
}

export function ThemeSwitch(): ReactNode {
  const { t } = useLingui();
  const [theme, choose] = useState<Theme>(() =>
    typeof document === 'undefined' ? 'system' : themeNow(),
  );
  return (
    <RadioScale<Theme>
      legend={t`Screen`}
      layout="column"
      clearable={false}
      options={[
        { value: 'system', label: t`Same as this device`, icon: 'smartphone' },
        { value: 'light', label: t`Light`, icon: 'sun' },
        { value: 'dark', label: t`Dark`, icon: 'moon' },
        { value: 'dim', label: t`Dim, for sore eyes`, icon: 'sun-medium' },
      ]}
      value={theme}
      onChange={(next) => {
        setTheme(next ?? 'system');
        choose(next ?? 'system');
      }}
    />
  );
}
