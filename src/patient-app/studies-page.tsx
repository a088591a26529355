import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, EmptyState, Loaded, Loading } from '#design';
import { OneStudy, StudiesList, useMyStudies } from '#research/patient';
import { FullFrame } from './frame.tsx';
import { OldCopy } from './old-copy.tsx';

/** Studies of the clinic: what they are, and what the person chose. */
export function StudiesPage(): ReactNode {
  const { kept, studies } = useMyStudies();
  return (
    <FullFrame back="/app/team" backWords={<Trans>My team</Trans>}>
      <Loaded from={kept.answer} waiting={<Trans>Getting the studies…</Trans>}>
        {() => (studies === null ? <Loading /> : <StudiesList studies={studies} />)}
      </Loaded>
      <OldCopy kept={kept} />
    </FullFrame>
  );
}

export function StudyPage({ studyId }: { readonly studyId: string }): ReactNode {
  const { kept, studies, saying } = useMyStudies();
  const study = studies?.find((one) => one.studyId === studyId);
  return (
    <FullFrame back="/app/studies" backWords={<Trans>Studies</Trans>}>
      <Loaded from={kept.answer} waiting={<Trans>Getting the studies…</Trans>}>
        {() => {
          if (studies === null) return <Loading />;
          return study === undefined ? <NoSuchStudy /> : <OneStudy study={study} saying={saying} />;
        }}
      </Loaded>
      <OldCopy kept={kept} />
    </FullFrame>
  );
}

function NoSuchStudy(): ReactNode {
  return (
    <Card>
      <EmptyState icon="flask-conical" heading={<Trans>This study is not here</Trans>}>
        <Trans>It may be over, or it is for other people.</Trans>
      </EmptyState>
    </Card>
  );
}
