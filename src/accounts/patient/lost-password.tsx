import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { askPasswordReset } from '#accounts';
import { Button, Disclosure, Notice, Stack, TextInput } from '#design';
import { call } from '#http';
import { send } from '#http/patient';

/** The way back in for who lost their password, as far as this clinic has one. */
export function LostPassword({ sendsMail }: { readonly sendsMail: boolean }): ReactNode {
  return (
    <Disclosure summary={<Trans>Lost your password?</Trans>}>
      {sendsMail ? (
        <AskForm />
      ) : (
        <p>
          <Trans>This clinic sends no mail. Call the clinic. They can give you a new link.</Trans>
        </p>
      )}
    </Disclosure>
  );
}

function AskForm(): ReactNode {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [state, setState] = useState<'writing' | 'asked' | 'failed'>('writing');
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await call(send, askPasswordReset, { body: { email: email.trim() } });
    setState(answer.ok ? 'asked' : 'failed');
  };
  if (state === 'asked') {
    return (
      <Notice live="status">
        <p>
          <Trans>Look in your mail. If we know this address, we sent you a link.</Trans>
        </p>
        <p>
          <Trans>It works once, for one hour.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <form onSubmit={(event) => void ask(event)} noValidate>
      <Stack gap="small">
        {state === 'failed' && (
          <Notice live="status" tone="warn">
            <Trans>That did not work. Please check and try again.</Trans>
          </Notice>
        )}
        <TextInput
          label={t`Your e-mail`}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
        <Button type="submit" kind="ghost" full>
          <Trans>Send me a link</Trans>
        </Button>
      </Stack>
    </form>
  );
}
