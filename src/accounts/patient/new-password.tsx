import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { changeLostPassword, openPasswordReset } from '#accounts';
import { Button, LinkButton, Loaded, Notice, PageHeading, Stack, TextInput } from '#design';
import { call, type OutputOf, type Problem, type Unreachable } from '#http';
import { send, useFetched } from '#http/patient';
import { ok, type Result } from '#kernel';

type Opened = OutputOf<typeof openPasswordReset>;
const lengthMin = 12;

/** Behind a one-time link: choose a new password. The link works once. */
export function NewPassword({ token }: { readonly token: string | null }): ReactNode {
  const ask = useCallback(() => found(token), [token]);
  const { answer } = useFetched(ask);
  return (
    <>
      {answer.state !== 'ready' && (
        <PageHeading>
          <Trans>A new password</Trans>
        </PageHeading>
      )}
      <Loaded from={answer}>
        {(opened) =>
          opened === null || token === null ? (
            <LinkOver />
          ) : (
            <Choose token={token} opened={opened} />
          )
        }
      </Loaded>
    </>
  );
}

/** A refusal is an answer here: there is no such link, or it is over. */
async function found(token: string | null): Promise<Result<Opened | null, Problem | Unreachable>> {
  if (token === null) return ok(null);
  const answer = await call(send, openPasswordReset, { body: { token } });
  const refused = !answer.ok && answer.problem.status >= 400 && answer.problem.status < 429;
  return refused ? ok(null) : answer;
}

function LinkOver(): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>This link does not open any more</Trans>
      </PageHeading>
      <Notice>
        <Trans>The link works once, and not for long. Please ask for a new one.</Trans>
      </Notice>
      <ToSignIn />
    </Stack>
  );
}

const ToSignIn = (): ReactNode => (
  <LinkButton full href="/app/">
    <Trans>Sign in</Trans>
  </LinkButton>
);

type ChooseProps = { readonly token: string; readonly opened: Opened };
type State = 'writing' | 'short' | 'failed' | 'changed';

function Choose({ token, opened }: ChooseProps): ReactNode {
  const { t } = useLingui();
  const [password, setPassword] = useState('');
  const [state, setState] = useState<State>('writing');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < lengthMin) return setState('short');
    const answer = await call(send, changeLostPassword, { body: { token, password } });
    setState(answer.ok ? 'changed' : 'failed');
  };
  if (state === 'changed') return <Changed />;
  return (
    <form className="stack" onSubmit={(event) => void save(event)} noValidate>
      <PageHeading lead={opened.email}>
        <Trans>A new password</Trans>
      </PageHeading>
      {state === 'failed' && (
        <Notice live="status" tone="warn">
          <Trans>That did not work. Please check and try again.</Trans>
        </Notice>
      )}
      <TextInput
        label={t`Password`}
        hint={t`12 letters or more. Three words are a good start.`}
        error={state === 'short' ? t`Please use 12 letters or more.` : undefined}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" size="big" icon="check">
        <Trans>Save</Trans>
      </Button>
    </form>
  );
}

function Changed(): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>Your password is new</Trans>
      </PageHeading>
      <Notice live="status" tone="ok">
        <Trans>All your devices are signed out. Now sign in with the new one.</Trans>
      </Notice>
      <ToSignIn />
    </Stack>
  );
}
