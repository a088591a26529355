import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { changeLostPassword, openPasswordReset } from '#accounts';
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
import { faultAt, SaidNo, useAct, useClinic } from '#http/clinician';

type Opened = OutputOf<typeof openPasswordReset>;
type NewPasswordProps = { readonly token: string | null };

/** Behind a one-time link: choose a new password. The link works once. */
export function NewPassword({ token }: NewPasswordProps): ReactNode {
  const { send } = useClinic();
  const [found, setFound] = useState<Opened | 'over' | null>(token === null ? 'over' : null);
  useEffect(() => {
    if (token === null) return;
    let here = true;
    void (async () => {
      const answer = await call(send, openPasswordReset, { body: { token } });
      if (here) setFound(answer.ok ? answer.value : 'over');
    })();
    return () => {
      here = false;
    };
  }, [token, send]);
  if (found === null) {
    return (
      <main className="work narrow">
        <Loading />
      </main>
    );
  }
  return (
    <main className="work narrow">
      {found === 'over' || token === null ? <LinkOver /> : <Choose token={token} opened={found} />}
    </main>
  );
}

function LinkOver(): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <PageHeading title={t`New password`}>
        <Trans>This link does not open any more</Trans>
      </PageHeading>
      <Notice>
        <Trans>Such links work once and for a short time. Please ask for a new one.</Trans>
      </Notice>
      <LinkButton href="/clinic/">
        <Trans>Sign in</Trans>
      </LinkButton>
    </Stack>
  );
}

type ChooseProps = { readonly token: string; readonly opened: Opened };

function Choose({ token, opened }: ChooseProps): ReactNode {
  const { t } = useLingui();
  const [password, setPassword] = useState('');
  const [changed, setChanged] = useState(false);
  const act = useAct(changeLostPassword);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({ body: { token, password } });
    if (answer.ok) setChanged(true);
  };
  if (changed) return <Changed />;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <Row>
          <Mark />
          <PageHeading title={t`New password`} lead={opened.email}>
            <Trans>Choose a new password</Trans>
          </PageHeading>
        </Row>
        <SaidNo trouble={act.trouble} />
        <Card>
          <TextInput
            label={<Trans>Password</Trans>}
            hint={<Trans>12 characters or more. A few words are a good start.</Trans>}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={faultAt(act.trouble, 'password')}
          />
        </Card>
        <Button type="submit" disabled={act.busy}>
          <Trans>Save the new password</Trans>
        </Button>
      </Stack>
    </form>
  );
}

function Changed(): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <PageHeading title={t`New password`}>
        <Trans>Your password is changed</Trans>
      </PageHeading>
      <Notice live="status">
        <Trans>Every device was signed out. Sign in with the new password.</Trans>
      </Notice>
      <LinkButton href="/clinic/">
        <Trans>Sign in</Trans>
      </LinkButton>
    </Stack>
  );
}
