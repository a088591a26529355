import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { acceptInvitation, readInvitation } from '#accounts';
import {
  Button,
  Card,
  type Loadable,
  Loaded,
  Notice,
  PageHeading,
  Stack,
  TextInput,
} from '#design';
import { call, type OutputOf } from '#http';
import { send } from '#http/patient';

type Invitation = OutputOf<typeof readInvitation>;
type AcceptInvitationProps = {
  readonly token: string | null;
  readonly onAccepted: () => void;
};

/** An invitation: what it is for, then an account of one's own (nobody shares a password). */
export function AcceptInvitation({ token, onAccepted }: AcceptInvitationProps): ReactNode {
  const [invitation, setInvitation] = useState<Loadable<Invitation | null>>({ state: 'loading' });
  const ask = useCallback(async () => {
    if (token === null) return setInvitation({ state: 'ready', value: null });
    setInvitation({ state: 'loading' });
    const answer = await call(send, readInvitation, { body: { token } });
    const over = !answer.ok && answer.problem.status >= 400 && answer.problem.status < 429;
    if (answer.ok || over) {
      setInvitation({ state: 'ready', value: answer.ok ? answer.value : null });
    } else setInvitation({ state: 'failed', tryAgain: () => void ask() });
  }, [token]);
  useEffect(() => void ask(), [ask]);
  return (
    <Loaded from={invitation}>
      {(found) =>
        found === null || token === null ? (
          <NoInvitation />
        ) : (
          <Accept token={token} invitation={found} onAccepted={onAccepted} />
        )
      }
    </Loaded>
  );
}

function NoInvitation(): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>This invitation does not open any more</Trans>
      </PageHeading>
      <Notice>
        <Trans>Invitations work once and end after some days. Please ask for a new one.</Trans>
      </Notice>
    </Stack>
  );
}

type AcceptProps = {
  readonly token: string;
  readonly invitation: Invitation;
  readonly onAccepted: () => void;
};

const passwordLeast = 12;

function Accept({ token, invitation, onAccepted }: AcceptProps): ReactNode {
  const { t } = useLingui();
  const { siteName, name, joins } = invitation;
  const [email, setEmail] = useState(invitation.email ?? '');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<'short' | 'failed' | null>(null);
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    if (joins === null && password.length < passwordLeast) return setTrouble('short');
    const body = joins === null ? { token, email: email.trim(), password } : { token };
    const answer = await call(send, acceptInvitation, { body });
    if (answer.ok) onAccepted();
    else setTrouble('failed');
  };
  return (
    <form onSubmit={(event) => void accept(event)} noValidate>
      <Stack>
        <PageHeading lead={siteName}>
          <Trans>Welcome, {name}</Trans>
        </PageHeading>
        {invitation.kind === 'family' ? (
          <p>
            <Trans>Someone would like your help. You see only what they choose to share.</Trans>
          </p>
        ) : (
          <p>
            <Trans>Here you find your plan, your days and your team.</Trans>
          </p>
        )}
        {joins === null ? (
          <Card heading={<Trans>Your own sign-in</Trans>}>
            <div className="stack">
              <TextInput
                label={t`E-mail`}
                type="email"
                autoComplete="username"
                value={email}
                onChange={setEmail}
              />
              <TextInput
                label={t`Password`}
                hint={t`12 letters or more. Three words are a good start.`}
                error={trouble === 'short' ? t`Please use 12 letters or more.` : undefined}
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
              />
            </div>
          </Card>
        ) : (
          <p>
            <Trans>This will be added to your account, {joins}.</Trans>
          </p>
        )}
        {trouble === 'failed' && (
          <Notice live="status" tone="warn">
            <Trans>That did not work. Please check and try again.</Trans>
          </Notice>
        )}
        <Button type="submit" size="big">
          <Trans>Accept</Trans>
        </Button>
      </Stack>
    </form>
  );
}
