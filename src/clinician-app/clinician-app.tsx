import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { readMe } from '#accounts';
import { offerLanguages } from '#design';
import { ClinicContext, Shown, useClinic, useRead } from '#http/clinician';
import { type Connection, useConnection } from './connection.ts';
import { Workspace } from './frame/workspace.tsx';
import { type Me, SessionContext, sessionOf } from './session.ts';
import { Join } from './sign-in/join.tsx';
import { NewPassword } from './sign-in/new-password.tsx';
import { NotStaff } from './sign-in/not-staff.tsx';
import { SignIn } from './sign-in/sign-in.tsx';
import { SignInAgain } from './sign-in/sign-in-again.tsx';
import { tokenTaken } from './sign-in/token-in-address.ts';

type AppProps = { readonly connection: Connection };

/** The door, then the workspace. An ended session lays the door over the work, which stays as it was. */
export function ClinicianApp({ connection }: AppProps): ReactNode {
  const me = useRead(readMe, {});
  return (
    <Shown from={me} waiting={<Trans>Opening the workspace…</Trans>}>
      {(known) => <Opened me={known} connection={connection} />}
    </Shown>
  );
}

function Opened({ me, connection }: AppProps & { readonly me: Me }): ReactNode {
  const queries = useQueryClient();
  const clinic = useClinic();
  const [path, navigate] = useLocation();
  const { signedOut } = useConnection(connection);
  const session = sessionOf(me);
  const timeZone = session?.account.timeZone ?? null;
  const here = useMemo(() => ({ ...clinic, timeZone }), [clinic, timeZone]);
  useEffect(() => {
    void offerLanguages({ drafts: me.mode === 'demo', checked: me.languages });
  }, [me.mode, me.languages]);
  const signedIn = () => {
    connection.signedInAgain();
    void queries.invalidateQueries();
  };
  if (path === '/join') {
    const joined = () => {
      navigate('/');
      signedIn();
    };
    return <Join token={tokenTaken()} onJoined={joined} />;
  }
  if (path === '/reset') return <NewPassword token={tokenTaken()} />;
  if (me.account === null && !signedOut) {
    return <SignIn {...me} onSignedIn={signedIn} />;
  }
  if (session === null) return <NotStaff me={me} />;
  return (
    <SessionContext value={session}>
      <ClinicContext value={here}>
        <Workspace connection={connection} />
        {signedOut && <SignInAgain onSignedIn={signedIn} />}
      </ClinicContext>
    </SessionContext>
  );
}
