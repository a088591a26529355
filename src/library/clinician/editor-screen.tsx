import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageHeading, Row, Stack } from '#design';
import { GoButton, type Reading, Shown } from '#http/clinician';
import type { OwnPage } from '#library';
import { Editor } from './editor.tsx';
import { useOwn } from './use-own.ts';

/** Where a clinic writes its own short questionnaire. A new one begins empty. */
export function EditorScreen({ questionnaire }: { readonly questionnaire: string }): ReactNode {
  return <EditorShown key={questionnaire} own={useOwn(questionnaire)} />;
}

export function EditorShown({ own }: { readonly own: Reading<OwnPage> }): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <Row>
        <GoButton to="/questionnaires" kind="quiet" icon="arrow-left">
          <Trans>All questionnaires</Trans>
        </GoButton>
      </Row>
      <PageHeading title={t`Questionnaires`}>
        <Trans>Write a questionnaire</Trans>
      </PageHeading>
      <Shown from={own} waiting={<Trans>Getting the draft…</Trans>}>
        {(page) => <Editor key={page.id} own={page} />}
      </Shown>
    </Stack>
  );
}
