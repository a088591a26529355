import type { ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { AcceptInvitation, type Me, SignIn } from '#accounts/patient';
import { PhoneShell } from '#design';
import { FlarePageForAnyone } from './flare-page.tsx';
import { secretTaken } from './secret-in-address.ts';

type SignedOutPagesProps = { readonly me: Me | null; readonly again: () => void };

/** What opens without an account: signing in, an invitation, and help on a hard day. */
export function SignedOutPages({ me, again }: SignedOutPagesProps): ReactNode {
  const [, navigate] = useLocation();
  const accepted = () => {
    navigate('/app/');
    again();
  };
  return (
    <Switch>
      <Route path="/app/flare">
        <FlarePageForAnyone />
      </Route>
      <Route path="/app/join">
        <PhoneShell>
          <AcceptInvitation token={secretTaken()} onAccepted={accepted} />
        </PhoneShell>
      </Route>
      <Route>
        <PhoneShell>
          <SignIn me={me} onSignedIn={accepted} tryAgain={again} />
        </PhoneShell>
      </Route>
    </Switch>
  );
}
