import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type listStaff, resetStaffPassword } from '#accounts';
import { Button, Unseen } from '#design';
import type { OutputOf } from '#http';
import { LinkOnce, SaidNo, useAct } from '#http/clinician';

type NewPasswordLinkProps = { readonly person: OutputOf<typeof listStaff>['staff'][number] };

/** For a colleague who lost their password: a link to hand over, after one has made sure who asks. */
export function NewPasswordLink({ person }: NewPasswordLinkProps): ReactNode {
  const [made, setMade] = useState<OutputOf<typeof resetStaffPassword> | null>(null);
  const act = useAct(resetStaffPassword);
  const { accountId, name, activeUntil } = person;
  if (activeUntil !== null) return null;
  const make = async () => {
    const answer = await act.run({ params: { accountId }, query: {}, body: {} });
    if (answer.ok) setMade(answer.value);
  };
  if (made !== null) {
    return <LinkOnce label={<Trans>Address for a new password, {name}</Trans>} link={made} />;
  }
  return (
    <>
      <SaidNo trouble={act.trouble} />
      <Button kind="quiet" icon="key" disabled={act.busy} onClick={() => void make()}>
        <Trans>
          New password link<Unseen>: {name}</Unseen>
        </Trans>
      </Button>
    </>
  );
}
