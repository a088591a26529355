import { Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { AccountId } from '#access';
import { previewFamilyView } from '#circle';
import { type Loadable, Loaded, Notice } from '#design';
import { call } from '#http';
import { send } from '#http/patient';
import { todayHere } from '#sync/web';
import { type Family, FamilyView } from './family-view.tsx';

/** Exactly what the helper sees, made by the same page. */
export function Preview({ accountId }: { readonly accountId: string }): ReactNode {
  const [family, setFamily] = useState<Loadable<Family>>({ state: 'loading' });
  const ask = useCallback(async () => {
    setFamily({ state: 'loading' });
    const params = { accountId: accountId as AccountId };
    const answer = await call(send, previewFamilyView, { params });
    setFamily(
      answer.ok
        ? { state: 'ready', value: answer.value }
        : { state: 'failed', tryAgain: () => void ask() },
    );
  }, [accountId]);
  useEffect(() => void ask(), [ask]);
  return (
    <>
      <Notice live="status">
        <Trans>This is what your helper sees. Nothing more.</Trans>
      </Notice>
      <Loaded from={family}>{(view) => <FamilyView family={view} today={todayHere()} />}</Loaded>
    </>
  );
}
