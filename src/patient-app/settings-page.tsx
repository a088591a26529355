import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { chooseHat } from '#accounts';
import { AddPasskey, Sessions } from '#accounts/patient';
import { Button, Card, Dialog, LanguageSwitch, PageHeading, Stack, ThemeSwitch } from '#design';
import { call } from '#http';
import { send } from '#http/patient';
import { useKeeping, useOutbox } from '#sync/patient';
import { FullFrame } from './frame.tsx';
import { InstallHint } from './install-hint.tsx';
import { MyData } from './my-data.tsx';
import type { PatientPagesProps } from './patient-pages.tsx';
import { SharedPhone } from './shared-phone.tsx';
import { rememberLanguageChosen } from './use-session.ts';

export function SettingsPage({ person, again, signOut }: PatientPagesProps): ReactNode {
  return (
    <FullFrame back="/app/" backWords={<Trans>Back</Trans>}>
      <Stack>
        <PageHeading lead={person.name}>
          <Trans>Settings</Trans>
        </PageHeading>
        <Card>
          <LanguageSwitch onChange={rememberLanguageChosen} />
        </Card>
        <Card>
          <ThemeSwitch />
        </Card>
        <SharedPhone />
        <InstallHint />
        {person.kind === 'patient' && <MyData />}
        <OtherHats person={person} again={again} />
        <AddPasskey />
        <Sessions />
        <SignOut signOut={signOut} />
      </Stack>
    </FullFrame>
  );
}

function OtherHats({ person, again }: Pick<PatientPagesProps, 'person' | 'again'>): ReactNode {
  const others = person.hats.filter(({ hat }) => hat !== person.wearing?.hat);
  if (others.length === 0) return null;
  const wear = async (hat: string) => {
    const answer = await call(send, chooseHat, { body: { hat } });
    if (answer.ok) again();
  };
  return (
    <Card heading={<Trans>You are here as someone else too</Trans>}>
      <ul className="plain stack" data-gap="small">
        {others.map(({ hat, kind, name }) => (
          <li key={hat}>
            <Button kind="ghost" full onClick={() => void wear(hat)}>
              {kind === 'patient' && <Trans>My own record</Trans>}
              {kind === 'family' && <Trans>Helping: {name}</Trans>}
              {kind === 'staff' && <Trans>My work at the clinic</Trans>}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SignOut({ signOut }: Pick<PatientPagesProps, 'signOut'>): ReactNode {
  const outbox = useOutbox();
  const keeping = useKeeping();
  const [asking, setAsking] = useState(false);
  const waits = (outbox?.waiting ?? 0) + (outbox?.rejected.length ?? 0);
  return (
    <>
      <Button
        kind="ghost"
        full
        icon="log-out"
        onClick={() => (waits > 0 ? setAsking(true) : void signOut())}
      >
        <Trans>Sign out</Trans>
      </Button>
      <Dialog
        open={asking}
        heading={<Trans>Some entries are not sent yet</Trans>}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              onClick={() => {
                keeping.sendNow();
                setAsking(false);
              }}
            >
              <Trans>Send first</Trans>
            </Button>
            <Button kind="quiet" onClick={() => void signOut()}>
              <Trans>Delete them and sign out</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>Signing out leaves nothing on this phone. What is not sent would be lost.</Trans>
        </p>
      </Dialog>
    </>
  );
}
