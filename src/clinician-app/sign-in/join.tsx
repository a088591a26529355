import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { acceptInvitation, readInvitation, signIn } from '#accounts';
import {
  Button,
  Card,
  LinkButton,
  Loading,
  Mark,
  Notice,
  PageHeading,
  Row,
  Stack,
  TextInput,
} from '#design';
import { call, type OutputOf } from '#http';
import { faultAt, SaidNo, useAct } from '#http/clinician';
import { send } from '#http/web';

type Invitation = OutputOf<typeof readInvitation>;
type JoinProps = { readonly token: string | null; readonly onJoined: () => void };

/** An invitation to the team: what it is for, then a password of one's own. */
export function Join({ token, onJoined }: JoinProps): ReactNode {
  const [found, setFound] = useState<Invitation | 'over' | null>(null);
  useEffect(() => {
    if (token === null) return;
    void call(send, readInvitation, { body: { token } }).then((answer) =>
      setFound(answer.ok ? answer.value : 'over'),
    );
  }, [token]);
  return <main className="work narrow">{shown()}</main>;

  function shown(): ReactNode {
    if (token === null || found === 'over') return <NoInvitation />;
    if (found === null) return <Loading />;
    return <Accept token={token} invitation={found} onJoined={onJoined} />;
  }
}

function NoInvitation(): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <PageHeading title={t`Invitation`}>
        <Trans>This invitation does not open any more</Trans>
      </PageHeading>
      <Notice>
        <Trans>Invitations work once and end after some days. Please ask for a new one.</Trans>
      </Notice>
      <LinkButton href="/clinic/">
        <Trans>Sign in</Trans>
      </LinkButton>
    </Stack>
  );
}

type AcceptProps = JoinProps & { readonly token: string; readonly invitation: Invitation };

function Accept({ token, invitation, onJoined }: AcceptProps): ReactNode {
  const { t } = useLingui();
  const { joins, name, siteName } = invitation;
  const [email, setEmail] = useState(invitation.email ?? '');
  const [password, setPassword] = useState('');
  const act = useAct(acceptInvitation);
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    const body = joins === null ? { token, email: email.trim(), password } : { token };
    const answer = await act.run({ body });
    if (!answer.ok) return;
    // The new account goes straight to work; should that fail, the sign-in page is next.
    if (joins === null) await call(send, signIn, { body: { email: email.trim(), password } });
    onJoined();
  };
  return (
    <form onSubmit={(event) => void accept(event)} noValidate>
      <Stack>
        <Row>
          <Mark />
          <PageHeading title={t`Invitation`} lead={siteName}>
            <Trans>Welcome, {name}</Trans>
          </PageHeading>
        </Row>
        <SaidNo trouble={act.trouble} />
        {joins === null ? (
          <Card heading={t`Your own sign-in`}>
            <Stack>
              <TextInput
                label={<Trans>E-mail</Trans>}
                type="email"
                autoComplete="username"
                value={email}
                onChange={setEmail}
                error={faultAt(act.trouble, 'email')}
              />
              <TextInput
                label={<Trans>Password</Trans>}
                hint={<Trans>12 characters or more. A few words are a good start.</Trans>}
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
                error={faultAt(act.trouble, 'password')}
              />
            </Stack>
          </Card>
        ) : (
          <p>
            <Trans>This role will be added to your account, {joins}.</Trans>
          </p>
        )}
        <Button type="submit" disabled={act.busy}>
          <Trans>Join the team</Trans>
        </Button>
      </Stack>
    </form>
  );
}
