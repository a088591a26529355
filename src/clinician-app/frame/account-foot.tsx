import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { signOut } from '#accounts';
import { Button, Icon, Small, Stack } from '#design';
import { roleWords, useAct } from '#http/clinician';
import { useSession } from '../session.ts';

/** Who is signed in, the way to their settings, and the way out. */
export function AccountFoot(): ReactNode {
  const { i18n } = useLingui();
  const { account, wearing } = useSession();
  const leave = useAct(signOut);
  const signOutNow = async () => {
    const answer = await leave.run({});
    // Loading anew drops every answer of the last reader from memory.
    if (answer.ok) location.assign('/clinic/');
  };
  return (
    <Stack gap="small">
      <div>
        <strong>{account.name}</strong>
        <br />
        <Small>{wearing.role !== null && i18n._(roleWords[wearing.role])}</Small>
      </div>
      <Link href="/account">
        <Icon name="user" /> <Trans>Account and screen</Trans>
      </Link>
      <Button kind="ghost" icon="log-out" disabled={leave.busy} onClick={() => void signOutNow()}>
        <Trans>Sign out</Trans>
      </Button>
    </Stack>
  );
}
