import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { confirmSignIn } from '#accounts';
import { Button, Row, Stack, TextInput } from '#design';
import { SaidNo, useAct } from '#http/clinician';

type CodeFormProps = { readonly onSignedIn: () => void; readonly onBack: () => void };

/** The second factor: six digits of the authenticator app, or a backup code. */
export function CodeForm({ onSignedIn, onBack }: CodeFormProps): ReactNode {
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(false);
  const act = useAct(confirmSignIn);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const kind = backup ? 'backup' : 'authenticator';
    const answer = await act.run({ body: { code: code.trim(), kind } });
    if (answer.ok) onSignedIn();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <SaidNo trouble={act.trouble} />
        <TextInput
          label={backup ? <Trans>Backup code</Trans> : <Trans>Six digits</Trans>}
          hint={
            backup ? (
              <Trans>One of the codes you kept when you set this up.</Trans>
            ) : (
              <Trans>From the authenticator app on your phone.</Trans>
            )
          }
          autoComplete="one-time-code"
          inputMode={backup ? 'text' : 'numeric'}
          required
          value={code}
          onChange={setCode}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Go on</Trans>
          </Button>
          <Button kind="quiet" onClick={() => setBackup(!backup)}>
            {backup ? <Trans>Use the app instead</Trans> : <Trans>Use a backup code</Trans>}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
