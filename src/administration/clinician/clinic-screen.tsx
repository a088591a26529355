import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { readLanguages, readSystem } from '#administration';
import { Card, Stack } from '#design';
import { Shown, useRead } from '#http/clinician';
import { LanguageCard } from './language-card.tsx';
import { PhoneForm } from './phone-form.tsx';

/** The clinic's own particulars: where people call it, and in which languages it may speak to them. */
export function ClinicScreen(): ReactNode {
  const { t } = useLingui();
  const system = useRead(readSystem, {});
  const languages = useRead(readLanguages, {});
  return (
    <Stack>
      <Shown from={system} waiting={t`Getting the clinic’s details…`}>
        {({ site }) => (
          <Card heading={<Trans>Telephone of the clinic</Trans>}>
            <PhoneForm key={site.phone} phone={site.phone} />
          </Card>
        )}
      </Shown>
      <Shown from={languages} waiting={t`Getting the languages…`}>
        {(read) =>
          read.languages.map((language) => (
            <LanguageCard key={language.language} language={language} />
          ))
        }
      </Shown>
    </Stack>
  );
}
