import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, EmptyState, LinkButton, PageHeading, Stack, Tag, Unseen } from '#design';
import type { StudyHere } from './here.ts';

export const studyPath = (studyId: string): string => `/app/studies/${studyId}`;

/** Every study the person may join, joined or left. */
export function StudiesList({ studies }: { readonly studies: readonly StudyHere[] }): ReactNode {
  return (
    <Stack>
      <PageHeading lead={<Trans>Your care stays the same, whatever you choose.</Trans>}>
        <Trans>Studies</Trans>
      </PageHeading>
      {studies.length === 0 && (
        <Card>
          <EmptyState icon="flask-conical" heading={<Trans>No studies now</Trans>}>
            <Trans>When your clinic asks for help with a study, it will be here.</Trans>
          </EmptyState>
        </Card>
      )}
      {studies.map((study) => (
        <Card
          key={study.studyId}
          heading={
            <span dir="auto" lang={study.language}>
              {study.words.title}
            </span>
          }
          aside={<StandingTag study={study} />}
        >
          <LinkButton kind="ghost" full icon="book-open" href={studyPath(study.studyId)}>
            <Trans>Read about it</Trans>
            <Unseen> {study.words.title}</Unseen>
          </LinkButton>
        </Card>
      ))}
    </Stack>
  );
}

export function StandingTag({ study }: { readonly study: StudyHere }): ReactNode {
  switch (study.standing) {
    case 'in-force':
      return (
        <Tag tone="ok" icon="check">
          <Trans>You take part</Trans>
        </Tag>
      );
    case 'new-text':
      return (
        <Tag tone="warn" icon="info">
          <Trans>Please read again</Trans>
        </Tag>
      );
    case 'declined':
      return (
        <Tag>
          <Trans>You said no</Trans>
        </Tag>
      );
    case 'left':
      return (
        <Tag>
          <Trans>You left</Trans>
        </Tag>
      );
    case 'not-asked':
      return study.open ? (
        <Tag tone="soft">
          <Trans>You can choose</Trans>
        </Tag>
      ) : null;
  }
}
