import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Loading, PhoneShell } from '#design';
import { KeepingProvider } from '#sync/patient';
import type { Device } from './device.ts';
import { Hideable } from './hiding.tsx';
import { NewVersionNotice } from './new-version-notice.tsx';
import { usePageTitle } from './page-titles.ts';
import { secretTaken } from './secret-in-address.ts';
import type { Session } from './session.ts';
import { stayInside } from './stay-inside.ts';
import { useSession } from './use-session.ts';

const Intake = lazy(async () => ({ default: (await import('#intake/patient')).Intake }));
const NewPassword = lazy(async () => ({
  default: (await import('#accounts/patient')).NewPassword,
}));
const SignedOutPages = lazy(async () => ({
  default: (await import('./signed-out-pages.tsx')).SignedOutPages,
}));
const FamilyPages = lazy(async () => ({
  default: (await import('./family-pages.tsx')).FamilyPages,
}));
const PatientPages = lazy(async () => ({
  default: (await import('./patient-pages.tsx')).PatientPages,
}));

/** Who is here decides what is shown; an intake by link needs nobody to be signed in. */
export function PatientApp({ device }: { readonly device: Device }): ReactNode {
  const [path, navigate] = useLocation();
  useEffect(() => stayInside(navigate), [navigate]);
  usePageTitle(path);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new page starts at its top
  useEffect(() => scrollTo(0, 0), [path]);
  return (
    <Hideable>
      <NewVersionNotice />
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/app/intake">
            <Intake phone={device.phone} token={secretTaken()} sendNow={device.sendNow} />
          </Route>
          <Route path="/app/reset">
            <PhoneShell>
              <NewPassword token={secretTaken()} />
            </PhoneShell>
          </Route>
          <Route>
            <ForSession device={device} />
          </Route>
        </Switch>
      </Suspense>
    </Hideable>
  );
}

function ForSession({ device }: { readonly device: Device }): ReactNode {
  const { session, again, signOut } = useSession(device);
  switch (session.state) {
    case 'starting':
      return <Waiting />;
    case 'signed-out':
      return <SignedOutPages device={device} me={session.me} again={again} />;
    case 'signed-in':
      return (
        <KeepingProvider keeping={session.keeping}>
          <SignedIn session={session} again={again} signOut={signOut} />
        </KeepingProvider>
      );
  }
}

type SignedInProps = {
  readonly session: Extract<Session, { readonly state: 'signed-in' }>;
  readonly again: () => void;
  readonly signOut: () => Promise<void>;
};

function SignedIn({ session, again, signOut }: SignedInProps): ReactNode {
  const { person } = session;
  if (person.kind === 'patient') return <PatientPages person={person} {...{ again, signOut }} />;
  return <FamilyPages person={person} {...{ again, signOut }} />;
}

function Waiting(): ReactNode {
  return (
    <PhoneShell>
      <Loading>
        <Trans>Opening…</Trans>
      </Loading>
    </PhoneShell>
  );
}
