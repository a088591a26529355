import './library.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice, PageHeading, Row, Stack, Tag } from '#design';
import { GoButton, type Reading, Said, Shown, seenAs, useRead } from '#http/clinician';
import { type RegisterPage, readRegisterPage } from '#library';
import { tierWords, topicWords } from './library-words.ts';
import { LicenceCard } from './licence-card.tsx';
import { OwnCard } from './own-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { RegisterHistory } from './register-history.tsx';
import { StateTag } from './state-tag.tsx';
import { UseCard } from './use-card.tsx';

type RegisterScreenProps = { readonly instrument: string; readonly mayEdit: boolean };

/** One questionnaire in the register: what it is, whether it may be asked, and who said so. */
export function RegisterScreen({ instrument, mayEdit }: RegisterScreenProps): ReactNode {
  const page = useRead(readRegisterPage, { params: { instrument } });
  return <Register mayEdit={mayEdit} page={seenAs(page, (read) => read.page)} />;
}

type RegisterProps = { readonly page: Reading<RegisterPage>; readonly mayEdit: boolean };

export function Register({ page, mayEdit }: RegisterProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <Row>
        <GoButton to="/questionnaires" kind="quiet" icon="arrow-left">
          <Trans>All questionnaires</Trans>
        </GoButton>
      </Row>
      {page.state !== 'ready' && (
        <PageHeading title={t`Questionnaires`}>
          <Trans>Questionnaire</Trans>
        </PageHeading>
      )}
      <Shown from={page} waiting={<Trans>Getting the questionnaire…</Trans>}>
        {(read) => <RegisterShown page={read} mayEdit={mayEdit} />}
      </Shown>
    </Stack>
  );
}

type ShownProps = { readonly page: RegisterPage; readonly mayEdit: boolean };

function RegisterShown({ page, mayEdit }: ShownProps): ReactNode {
  const { row } = page;
  return (
    <Stack>
      <Head page={page} />
      {page.inactive !== null && (
        <Notice tone="warn" heading={<Trans>It cannot be used yet</Trans>}>
          <p>{page.inactive}</p>
        </Notice>
      )}
      {row.origin !== 'shipped' && <OwnCard page={page} mayEdit={mayEdit} />}
      <UseCard page={page} mayEdit={mayEdit} />
      <PreviewCard key={row.version} page={page} />
      <LicenceCard page={page} />
      <QuestionsCard page={page} />
      <RegisterHistory page={page} mayEdit={mayEdit} />
    </Stack>
  );
}

function Head({ page: { row, watchesSafety } }: { readonly page: RegisterPage }): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <PageHeading title={t`Questionnaires`} lead={<Said text={row.title} />}>
        {row.name}
      </PageHeading>
      <Row>
        <StateTag state={row.state} />
        <Tag>{i18n._(tierWords[row.tier])}</Tag>
        <Tag>{i18n._(topicWords[row.topic])}</Tag>
        {watchesSafety && (
          <Tag tone="soft" icon="shield-alert">
            <Trans>some answers raise a safety alarm</Trans>
          </Tag>
        )}
      </Row>
    </>
  );
}
