import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageHeading, Row, Stack } from '#design';
import { GoButton, type Reading, Shown, useRead } from '#http/clinician';
import { emptyQuestionnaire, type OwnPage, readOwn } from '#library';
import { Editor } from './editor.tsx';

/** Where a clinic writes its own short questionnaire. A new one begins empty. */
export function EditorScreen({ questionnaire }: { readonly questionnaire: string }): ReactNode {
  const read = useRead(readOwn, { params: { questionnaire } });
  const isNew = read.state === 'failed' && read.trouble.status === 404;
  const own: Reading<OwnPage> = isNew
    ? { state: 'ready', value: newPage(questionnaire) }
    : read.state === 'ready'
      ? { state: 'ready', value: read.value.own }
      : read;
  return <EditorShown key={questionnaire} own={own} />;
}

const newPage = (id: string): OwnPage => ({
  id,
  state: 'draft',
  draft: emptyQuestionnaire,
  draftNumber: 0,
  unpublished: true,
  latestVersion: 0,
  usedBy: 0,
});

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
