import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, LinkButton, Row, Select, Stack } from '#design';
import { Shown, useRead } from '#http/clinician';
import { type LibraryRow, readLibrary } from '#library';

/** Questionnaires on their way out, with their scoring; of licensed ones the structure alone. */
export function ExportCard(): ReactNode {
  const library = useRead(readLibrary, {});
  return (
    <Card heading={<Trans>Send a questionnaire elsewhere</Trans>}>
      <Shown from={library} waiting={<Trans>Getting the questionnaires…</Trans>}>
        {({ rows }) => <ChooseOne rows={rows} />}
      </Shown>
    </Card>
  );
}

function ChooseOne({ rows }: { readonly rows: readonly LibraryRow[] }): ReactNode {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string | null>(null);
  const options = rows
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <Stack>
      <Select
        label={t`Questionnaire`}
        hint={t`It goes out as FHIR R4, with points and scoring. Words go out where they may.`}
        unchosen={t`Please choose`}
        options={options}
        value={chosen}
        onChange={setChosen}
      />
      {chosen !== null && (
        <Row>
          <LinkButton
            kind="ghost"
            icon="download"
            href={`/api/exchange/questionnaires/${chosen}`}
            download={`${chosen}.json`}
          >
            <Trans>Download it</Trans>
          </LinkButton>
        </Row>
      )}
    </Stack>
  );
}
