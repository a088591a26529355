import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { acceptInvitation, readInvitation, signIn } from '#accounts';
import { Button, Card, Loaded, Notice, PageHeading, Stack, TextInput } from '#design';
import { call, type OutputOf, type Problem, type Unreachable } from '#http';
import { send, useFetched } from '#http/patient';
import { ok, type Result } from '#kernel';

type Invitation = OutputOf<typeof readInvitation>;
type AcceptInvitationProps = {
  readonly token: string | null;
  readonly onAccepted: () => void;
};

/** An invitation: what it is for, then an account of one's own (nobody shares a password). */
export function AcceptInvitation({ token, onAccepted }: AcceptInvitationProps): ReactNode {
  const ask = useCallback(() => found(token), [token]);
  const { answer } = useFetched(ask);
  return (
    <>
      {answer.state !== 'ready' && (
        <PageHeading>
          <Trans>Your invitation</Trans>
        </PageHeading>
      )}
      <Loaded from={answer}>
        {(invitation) =>
          invitation === null || token === null ? (
            <NoInvitation />
          ) : (
            <Accept token={token} invitation={invitation} onAccepted={onAccepted} />
          )
        }
      </Loaded>
    </>
  );
}

/** A refusal is an answer here: there is no such invitation, or it is over. */
async function found(
  token: string | null,
): Promise<Result<Invitation | null, Problem | Unreachable>> {
  if (token === null) return ok(null);
  const answer = await call(send, readInvitation, { body: { token } });
  const refused = !answer.ok && answer.problem.status >= 400 && answer.problem.status < 429;
  return refused ? ok(null) : answer;
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
  const { siteName, name, joins } = invitation;
  const [email, setEmail] = useState(invitation.email ?? '');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<'short' | 'failed' | null>(null);
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    if (joins === null && password.length < passwordLeast) return setTrouble('short');
    const body = joins === null ? { token, email: email.trim(), password } : { token };
    const answer = await call(send, acceptInvitation, { body });
    if (!answer.ok) return setTrouble('failed');
    // The new account goes straight in; should that fail, the sign-in page is next.
    if (joins === null) await call(send, signIn, { body: { email: email.trim(), password } });
    onAccepted();
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
          <OwnSignIn
            email={email}
            onEmail={setEmail}
            password={password}
            onPassword={setPassword}
            tooShort={trouble === 'short'}
          />
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

type OwnSignInProps = {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly tooShort: boolean;
};

function OwnSignIn(props: OwnSignInProps): ReactNode {
  const { t } = useLingui();
  return (
    <Card heading={<Trans>Your own sign-in</Trans>}>
      <div className="stack">
        <TextInput
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          value={props.email}
          onChange={props.onEmail}
        />
        <TextInput
          label={t`Password`}
          hint={t`12 letters or more. Three words are a good start.`}
          error={props.tooShort ? t`Please use 12 letters or more.` : undefined}
          type="password"
          autoComplete="new-password"
          value={props.password}
          onChange={props.onPassword}
        />
      </div>
    </Card>
  );
}
