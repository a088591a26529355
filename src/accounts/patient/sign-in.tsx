import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { signIn } from '#accounts';
import { goToClinicSignIn, wasRefusedThere } from '#accounts/web';
import { Button, Card, LinkButton, Notice, PageHeading, Stack, TextInput } from '#design';
import { call } from '#http';
import { send } from '#http/patient';
import { DemoCast } from './demo-cast.tsx';
import { LostPassword } from './lost-password.tsx';
import { PasskeySignIn } from './passkeys.tsx';
import type { Me } from './person.ts';
import { SecondStep } from './second-step.tsx';

type SignInProps = {
  /** `null` while the server could not be asked. */
  readonly me: Me | null;
  readonly onSignedIn: () => void;
  readonly tryAgain: () => void;
};

/** The door of the patient app. In demo mode the invented people come first. */
export function SignIn({ me, onSignedIn, tryAgain }: SignInProps): ReactNode {
  const [code, setCode] = useState(false);
  if (code) return <SecondStep onSignedIn={onSignedIn} onBack={() => setCode(false)} />;
  return (
    <Stack>
      <PageHeading lead={<Trans>Your plan, your days, your team.</Trans>}>
        <Trans>Sign in</Trans>
      </PageHeading>
      {me === null && (
        <Notice live="status" heading={<Trans>No internet</Trans>}>
          <p>
            <Trans>We need the internet to sign you in. Flare help works without it.</Trans>
          </p>
          <Button kind="ghost" onClick={tryAgain}>
            <Trans>Try again</Trans>
          </Button>
        </Notice>
      )}
      {me?.mode === 'demo' && <DemoCast onSignedIn={onSignedIn} />}
      <PasskeySignIn onSignedIn={onSignedIn} />
      {me?.singleSignOn && <ClinicSignIn />}
      <PasswordForm onNext={(next) => (next === 'code' ? setCode(true) : onSignedIn())} />
      {me !== null && <LostPassword sendsMail={me.sendsMail} />}
      <LinkButton kind="quiet" full href="/app/flare">
        <Trans>I need help with a flare now</Trans>
      </LinkButton>
    </Stack>
  );
}

/** The clinic's own sign-in (single sign-on), where it has one. */
function ClinicSignIn(): ReactNode {
  const [refused, setRefused] = useState(wasRefusedThere);
  const go = async () => setRefused(!(await goToClinicSignIn(send, '/app/').catch(() => false)));
  return (
    <>
      {refused && (
        <Notice live="status" tone="warn">
          <Trans>The clinic’s sign-in does not know you here. Please ask your team.</Trans>
        </Notice>
      )}
      <Button kind="ghost" full onClick={() => void go()}>
        <Trans>Use the clinic’s sign-in</Trans>
      </Button>
    </>
  );
}

type Trouble = 'wrong' | 'too-often' | 'unreachable';

/** One sentence for every reason, and never which of the two was wrong. */
function TroubleWords({ trouble }: { readonly trouble: Trouble }): ReactNode {
  switch (trouble) {
    case 'wrong':
      return <Trans>E-mail or password do not match. Please try again.</Trans>;
    case 'too-often':
      return <Trans>That was too many tries. Please wait a minute and try again.</Trans>;
    case 'unreachable':
      return <Trans>We could not reach the clinic. Please try again.</Trans>;
  }
}

function PasswordForm({ onNext }: { readonly onNext: (next: 'signed-in' | 'code') => void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTrouble(null);
    const answer = await call(send, signIn, { body: { email: email.trim(), password } });
    if (answer.ok) onNext(answer.value.next);
    else setTrouble(troubleOf(answer.problem.status));
  };
  return (
    <Card heading={<Trans>With e-mail and password</Trans>}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {trouble && (
          <Notice live="status" tone="warn">
            <TroubleWords trouble={trouble} />
          </Notice>
        )}
        <TextInput
          label={t`E-mail`}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
        <TextInput
          label={t`Password`}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" size="big">
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </Card>
  );
}

function troubleOf(status: number): Trouble {
  if (status === 0 || status >= 500) return 'unreachable';
  return status === 429 ? 'too-often' : 'wrong';
}
