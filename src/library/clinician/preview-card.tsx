import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Columns, Notice, Select, Stack } from '#design';
import { Said, Shown, useRead } from '#http/clinician';
import { type RegisterPage, readForm } from '#library';
import { FormPages } from '#library/web';
import type { Form } from '#measures';
import { useLanguageName } from './language-name.ts';
import { PhoneFrame, type ShownTheme } from './phone-frame.tsx';

type PreviewCardProps = { readonly page: RegisterPage; readonly startsOpen?: boolean };

/** The questionnaire as a phone shows it, in the languages that have words. */
export function PreviewCard({ page, startsOpen = false }: PreviewCardProps): ReactNode {
  const { t } = useLingui();
  const nameOf = useLanguageName();
  const worded = page.wordings.filter(({ words }) => words !== null).map((one) => one.language);
  const languages = [...new Set([...page.shipsIn, ...worded])];
  const [open, setOpen] = useState(startsOpen);
  const [chosen, setChosen] = useState<string | null>(null);
  const language = chosen ?? languages[0];
  if (language === undefined || page.inactive !== null) return null;
  return (
    <Card heading={<Trans>As the phone shows it</Trans>}>
      {open ? (
        <Stack>
          <Select
            label={t`Language`}
            options={languages.map((value) => ({ value, label: nameOf(value) }))}
            value={language}
            onChange={setChosen}
          />
          <KeptForm key={language} id={page.row.id} language={language} />
        </Stack>
      ) : (
        <Button kind="ghost" icon="smartphone" onClick={() => setOpen(true)}>
          <Trans>Look at it</Trans>
        </Button>
      )}
    </Card>
  );
}

function KeptForm({ id, language }: { readonly id: string; readonly language: string }): ReactNode {
  const read = useRead(readForm, { params: { instrument: id, language } });
  return (
    <Shown from={read} waiting={<Trans>Getting the questions…</Trans>}>
      {({ form, refusal }) => (
        <Stack>
          {refusal !== null && (
            <Notice tone="warn">
              <p>
                <Trans>Only for looking at: it is not sent to anybody.</Trans>{' '}
                <Said text={refusal.says} />
              </p>
            </Notice>
          )}
          <Phone form={form} />
        </Stack>
      )}
    </Shown>
  );
}

/** A form in a phone of its own, in light, dark and dim. */
export function Phone({ form }: { readonly form: Form }): ReactNode {
  const { t } = useLingui();
  const [theme, setTheme] = useState<ShownTheme>('light');
  return (
    <Columns least="16rem">
      <Select<ShownTheme>
        label={t`Screen of the phone`}
        options={[
          { value: 'light', label: t`Light` },
          { value: 'dark', label: t`Dark` },
          { value: 'dim', label: t`Dim, for sore eyes` },
        ]}
        value={theme}
        onChange={(chosen) => chosen !== null && setTheme(chosen)}
      />
      <PhoneFrame title={t`Preview on a phone`} theme={theme} language={form.language}>
        <FormPages key={`${form.id} ${form.language}`} form={form} />
      </PhoneFrame>
    </Columns>
  );
}
