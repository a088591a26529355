import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { confirmSignIn } from '#accounts';
import { Button, PageHeading, Stack, TextInput } from '#design';
import { call } from '#http';
import { send } from '#http/patient';

type SecondStepProps = { readonly onSignedIn: () => void; readonly onBack: () => void };

/** The six digits of the person's authenticator app, or one of their backup codes. */
export function SecondStep({ onSignedIn, onBack }: SecondStepProps): ReactNode {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = code.replaceAll(/\s/g, '');
    const kind = /^\d{6}$/.test(typed) ? 'authenticator' : 'backup';
    const answer = await call(send, confirmSignIn, { body: { code: typed, kind } });
    if (answer.ok) onSignedIn();
    else setWrong(true);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <PageHeading>
          <Trans>One more step</Trans>
        </PageHeading>
        <TextInput
          label={t`Code`}
          hint={t`The 6 numbers in your code app. Or one of your backup codes.`}
          error={wrong ? t`This code does not fit. Please try the next one.` : undefined}
          autoComplete="one-time-code"
          maxLength={20}
          value={code}
          onChange={setCode}
        />
        <Button type="submit" size="big">
          <Trans>Continue</Trans>
        </Button>
        <Button kind="quiet" full onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
      </Stack>
    </form>
  );
}
