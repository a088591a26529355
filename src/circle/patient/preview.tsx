import { Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback } from 'react';
import type { AccountId } from '#access';
import { previewFamilyView } from '#circle';
import { Loaded, Notice, PageHeading } from '#design';
import { call } from '#http';
import { send, useFetched } from '#http/patient';
import { todayHere } from '#sync/web';
import { FamilyView } from './family-view.tsx';

/** Exactly what the helper sees, made by the same page. */
export function Preview({ accountId }: { readonly accountId: AccountId }): ReactNode {
  const ask = useCallback(
    () => call(send, previewFamilyView, { params: { accountId } }),
    [accountId],
  );
  const { answer } = useFetched(ask);
  return (
    <>
      <Notice live="status">
        <Trans>This is what your helper sees. Nothing more.</Trans>
      </Notice>
      {answer.state !== 'ready' && (
        <PageHeading>
          <Trans>What your helper sees</Trans>
        </PageHeading>
      )}
      <Loaded from={answer}>{(view) => <FamilyView family={view} today={todayHere()} />}</Loaded>
    </>
  );
}
