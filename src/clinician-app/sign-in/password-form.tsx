import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { signIn } from '#accounts';
import { Button, Stack, TextInput } from '#design';
import { faultAt, SaidNo, useAct } from '#http/clinician';

type PasswordFormProps = {
  readonly onSignedIn: () => void;
  readonly onCodeAsked: () => void;
};

export function PasswordForm({ onSignedIn, onCodeAsked }: PasswordFormProps): ReactNode {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct(signIn);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({ body: { email, password } });
    if (!answer.ok) return;
    if (answer.value.next === 'code') onCodeAsked();
    else onSignedIn();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <SaidNo trouble={act.trouble} />
        <TextInput
          label={<Trans>E-mail</Trans>}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
          error={faultAt(act.trouble, 'email')}
        />
        <TextInput
          label={<Trans>Password</Trans>}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" disabled={act.busy}>
          <Trans>Sign in</Trans>
        </Button>
      </Stack>
    </form>
  );
}
