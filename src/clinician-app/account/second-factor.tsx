import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, Field, Stack, Tag, TextInput } from '#design';
import { useClinic } from '#http/clinician';
import { useSession } from '../session.ts';
import { BackupCodes } from './backup-codes.tsx';
import { FactorOn } from './factor-on.tsx';
import {
  confirmSecondFactor,
  type NewSecondFactor,
  startSecondFactor,
} from './second-factor-calls.ts';

/** The authenticator app: set up in two steps, so that nobody locks themselves out. */
export function SecondFactor(): ReactNode {
  const { account } = useSession();
  const [made, setMade] = useState<NewSecondFactor | null>(null);
  const [on, setOn] = useState(account.secondFactorOn);
  const ended = () => {
    setMade(null);
    setOn(false);
  };
  return (
    <Card
      heading={<Trans>Second factor</Trans>}
      aside={<Tag tone={on ? 'ok' : 'warn'}>{on ? <Trans>on</Trans> : <Trans>off</Trans>}</Tag>}
    >
      {on ? (
        <FactorOn onEnded={ended} />
      ) : made === null ? (
        <AskPassword onMade={setMade} />
      ) : (
        <AskCode made={made} onDone={() => setOn(true)} />
      )}
    </Card>
  );
}

function AskPassword({ onMade }: { readonly onMade: (made: NewSecondFactor) => void }): ReactNode {
  const { t } = useLingui();
  const { send } = useClinic();
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await startSecondFactor(send, password);
    setRefused(made === null);
    if (made !== null) onMade(made);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="small">
        <TextInput
          label={t`Your password`}
          hint={t`Asked again, because this changes how you sign in.`}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
          error={refused ? t`This is not your password, or the server could not be reached.` : null}
        />
        <Button type="submit">
          <Trans>Set up</Trans>
        </Button>
      </Stack>
    </form>
  );
}

type AskCodeProps = { readonly made: NewSecondFactor; readonly onDone: () => void };

function AskCode({ made, onDone }: AskCodeProps): ReactNode {
  const { t } = useLingui();
  const { send } = useClinic();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const right = await confirmSecondFactor(send, code.trim());
    setRefused(!right);
    if (right) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="small">
        <Field label={t`Key for your authenticator app`}>
          {(ties) => <input className="input" readOnly value={made.key} {...ties} />}
        </Field>
        <BackupCodes codes={made.backupCodes} />
        <TextInput
          label={t`Six digits the app shows now`}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={setCode}
          error={refused ? t`This code does not fit. Try the next one.` : null}
        />
        <Button type="submit">
          <Trans>Switch it on</Trans>
        </Button>
      </Stack>
    </form>
  );
}
