import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, Select, Stack } from '#design';
import { instrumentFrom, type OwnQuestionnaire } from '#library';
import { formOf } from '#measures';
import { useLanguageName } from './language-name.ts';
import { Phone } from './preview-card.tsx';

type OwnPreviewProps = {
  readonly draft: OwnQuestionnaire;
  readonly id: string;
  readonly version: number;
};

/** What is being written, as the phone will show it; what is missing shows as "…". */
export function OwnPreview({ draft, id, version }: OwnPreviewProps): ReactNode {
  const { t } = useLingui();
  const nameOf = useLanguageName();
  const [chosen, setChosen] = useState('en');
  const language = draft.languages.includes(chosen) ? chosen : (draft.languages[0] ?? 'en');
  const form = formOf(instrumentFrom(draft, { id, version }), language);
  return (
    <Card heading={<Trans>As the phone shows it</Trans>}>
      <Stack>
        <Select
          label={t`Language of the phone`}
          options={draft.languages.map((value) => ({ value, label: nameOf(value) }))}
          value={language}
          onChange={(next) => next !== null && setChosen(next)}
        />
        {form.ok && <Phone form={form.value} />}
      </Stack>
    </Card>
  );
}
