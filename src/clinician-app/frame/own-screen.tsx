import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EmptyState, PageHeading } from '#design';
import { GoButton, roleWords } from '#http/clinician';
import { useSession } from '../session.ts';

/** The first page of a role whose own screens are still to come: it says so, and what there is today. */
export function OwnScreen(): ReactNode {
  const { i18n } = useLingui();
  const { account, wearing } = useSession();
  return (
    <>
      <PageHeading>
        <Trans>Welcome, {account.name}</Trans>
      </PageHeading>
      <EmptyState
        icon="user"
        heading={
          wearing.role === null ? (
            <Trans>You work here</Trans>
          ) : (
            <Trans>You work here as: {i18n._(roleWords[wearing.role])}</Trans>
          )
        }
        action={
          <GoButton to="/account">
            <Trans>Open account and screen</Trans>
          </GoButton>
        }
      >
        <Trans>
          Screens for this role come in a later version. Your role opens no person’s record. Today
          you can look after your own account: how you sign in, where you are signed in, language
          and screen.
        </Trans>
      </EmptyState>
    </>
  );
}
