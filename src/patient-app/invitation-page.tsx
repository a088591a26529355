import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { AcceptInvitation } from '#accounts/patient';
import { FullFrame } from './frame.tsx';
import { secretTaken } from './secret-in-address.ts';

/** An invitation opened by someone who is signed in: it adds to their account. */
export function InvitationPage({ again }: { readonly again: () => void }): ReactNode {
  const [, navigate] = useLocation();
  return (
    <FullFrame back="/app/" backWords={<Trans>Leave</Trans>}>
      <AcceptInvitation
        token={secretTaken()}
        onAccepted={() => {
          navigate('/app/');
          again();
        }}
      />
    </FullFrame>
  );
}
