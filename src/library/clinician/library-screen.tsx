import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, PageHeading, Row, Stack } from '#design';
import { GoButton, type Reading, Shown, seenAs, useClinic, useGo, useRead } from '#http/clinician';
import { type LibraryRow, readLibrary } from '#library';
import { BanksCard } from './banks-card.tsx';
import { LibraryList } from './library-list.tsx';
import { newOwnId } from './own-id.ts';

type LibraryScreenProps = { readonly mayEdit: boolean };

/** Every questionnaire this clinic knows, and whether it may ask it. */
export function LibraryScreen({ mayEdit }: LibraryScreenProps): ReactNode {
  const rows = useRead(readLibrary, {});
  return (
    <Stack gap="large">
      <Library mayEdit={mayEdit} rows={seenAs(rows, (read) => read.rows)} />
      <BanksCard mayEdit={mayEdit} />
    </Stack>
  );
}

type LibraryProps = LibraryScreenProps & { readonly rows: Reading<readonly LibraryRow[]> };

export function Library({ rows, mayEdit }: LibraryProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <Row spread>
        <PageHeading title={t`Questionnaires`}>
          <Trans>Questionnaires</Trans>
        </PageHeading>
        {mayEdit && (
          <Row>
            <GoButton to="/questionnaires/import" kind="ghost" icon="download">
              <Trans>Import or export one</Trans>
            </GoButton>
            <WriteOne />
          </Row>
        )}
      </Row>
      <Shown from={rows} waiting={<Trans>Getting the questionnaires…</Trans>}>
        {(all) => <LibraryList rows={all} mayEdit={mayEdit} />}
      </Shown>
    </Stack>
  );
}

function WriteOne(): ReactNode {
  const clinic = useClinic();
  const { hrefOf, navigate } = useGo();
  const begin = () => navigate(hrefOf(`/questionnaires/${newOwnId(clinic.newId())}/edit`));
  return (
    <Button icon="plus" onClick={begin}>
      <Trans>Write a questionnaire</Trans>
    </Button>
  );
}
