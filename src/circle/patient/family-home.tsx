import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { readFamilyView } from '#circle';
import { Card, EmptyState, Loaded, PageHeading, Stack } from '#design';
import { call } from '#http';
import { send } from '#http/patient';
import { useAnswer, useKeeping } from '#sync/patient';
import { todayHere } from '#sync/web';
import { FamilyView } from './family-view.tsx';
import { familyForm } from './forms.ts';
import { hasEnded } from './sharing-time.ts';

const ask = () => call(send, readFamilyView, {});

/** The helper's page. When sharing has ended, also by its day alone, the copy leaves this phone. */
export function FamilyHome(): ReactNode {
  const keeping = useKeeping();
  const kept = useAnswer(familyForm, ask);
  const family = kept.answer.state === 'ready' ? kept.answer.value : null;
  const ended = family !== null && hasEnded(family, todayHere());
  useEffect(() => {
    if (ended) void keeping.wipe();
  }, [ended, keeping]);
  if (ended) return <SharingEnded />;
  return (
    <>
      {family === null && (
        <PageHeading>
          <Trans>Ways to help</Trans>
        </PageHeading>
      )}
      <Loaded from={kept.answer}>
        {(view) => <FamilyView family={view} today={todayHere()} />}
      </Loaded>
    </>
  );
}

/** Kind and without detail. */
export function SharingEnded(): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>Sharing has ended</Trans>
      </PageHeading>
      <Card>
        <EmptyState icon="heart" heading={<Trans>Thank you for helping</Trans>}>
          <Trans>
            Nothing is shared with you now, and nothing of it is left on this phone. This is no
            judgement. Needs change.
          </Trans>
        </EmptyState>
      </Card>
    </Stack>
  );
}
