import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { AcceptInvitation, type Me, SignIn } from '#accounts/patient';
import { LinkButton, Notice, PhoneShell } from '#design';
import { planThatStays } from '#safety/patient';
import { unsentOfAccounts } from '#sync/web';
import type { Device } from './device.ts';
import { FlarePageForAnyone } from './flare-page.tsx';
import { isLocked } from './locking.ts';
import { SafetyPlanForAnyone } from './safety-plan-for-anyone.tsx';
import { secretTaken } from './secret-in-address.ts';
import { beginSession } from './session.ts';

type SignedOutPagesProps = {
  readonly device: Device;
  readonly me: Me | null;
  readonly again: () => void;
};

/** What opens without an account: signing in, an invitation, and help on a hard day. */
export function SignedOutPages({ device, me, again }: SignedOutPagesProps): ReactNode {
  const [, navigate] = useLocation();
  const accepted = () => {
    beginSession();
    navigate('/app/');
    again();
  };
  return (
    <Switch>
      <Route path="/app/flare">
        <FlarePageForAnyone />
      </Route>
      <Route path="/app/safety-plan">
        <SafetyPlanForAnyone />
      </Route>
      <Route path="/app/join">
        <PhoneShell>
          <AcceptInvitation token={secretTaken()} onAccepted={accepted} />
        </PhoneShell>
      </Route>
      <Route>
        <PhoneShell>
          <Locked />
          <StillUnsent device={device} />
          <SignIn me={me} onSignedIn={accepted} tryAgain={again} />
          <WhereThePlanIs />
        </PhoneShell>
      </Route>
    </Switch>
  );
}

/** Where the safety plan is while nobody is signed in: on this phone as the person chose, or behind the sign-in. */
function WhereThePlanIs(): ReactNode {
  if (planThatStays() === null) {
    return (
      <p className="muted">
        <Trans>Your safety plan opens after you sign in. Whom to call is in flare help.</Trans>
      </p>
    );
  }
  return (
    <LinkButton kind="ghost" full icon="shield" href="/app/safety-plan">
      <Trans>My safety plan</Trans>
    </LinkButton>
  );
}

/** Why the sign-in page stands here: the phone lay unused, as the person wished. */
function Locked(): ReactNode {
  if (!isLocked()) return null;
  return (
    <Notice>
      <p>
        <Trans>Locked, as you wished. Sign in to go on. You need the internet for that.</Trans>
      </p>
    </Notice>
  );
}

/** A session that ended while entries waited: they are safe, and nobody needs to write them again. */
function StillUnsent({ device: { phone } }: Pick<SignedOutPagesProps, 'device'>): ReactNode {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (phone !== null) void unsentOfAccounts(phone).then(setWaiting);
  }, [phone]);
  if (waiting === 0) return null;
  return (
    <Notice live="status">
      <p>
        <Trans>
          Everything you wrote is safe on this phone. We send it after you sign in. You do not need
          to write it again.
        </Trans>
      </p>
    </Notice>
  );
}
