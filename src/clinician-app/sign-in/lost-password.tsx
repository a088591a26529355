import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { askPasswordReset } from '#accounts';
import { Button, Disclosure, Notice, Stack, TextInput } from '#design';
import { faultAt, SaidNo, useAct } from '#http/clinician';

/** The way back in for who lost their password, as far as this installation has one. */
export function LostPassword({ sendsMail }: { readonly sendsMail: boolean }): ReactNode {
  return (
    <Disclosure summary={<Trans>Password lost?</Trans>}>
      {sendsMail ? (
        <AskForm />
      ) : (
        <p>
          <Trans>
            This installation sends no mail. Ask your administrator for a one-time link: they make
            it under Admin, People.
          </Trans>
        </p>
      )}
    </Disclosure>
  );
}

function AskForm(): ReactNode {
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const act = useAct(askPasswordReset);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({ body: { email } });
    if (answer.ok) setAsked(true);
  };
  if (asked) {
    return (
      <Notice live="status">
        <p>
          <Trans>
            If there is an account with this address, a letter is on its way. The link in it works
            once, for one hour.
          </Trans>
        </p>
      </Notice>
    );
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <TextInput
          label={<Trans>E-mail of your account</Trans>}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
          error={faultAt(act.trouble, 'email')}
        />
        <Button type="submit" kind="ghost" disabled={act.busy}>
          <Trans>Send me a link</Trans>
        </Button>
      </Stack>
    </form>
  );
}
