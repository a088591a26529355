import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Disclosure, Row, Stack, TextInput } from '#design';
import { useClinic } from '#http/clinician';
import { BackupCodes } from './backup-codes.tsx';
import { endSecondFactor, newBackupCodes } from './second-factor-calls.ts';

/** The factor is on: new backup codes, or the way out, each with the password asked again. */
export function FactorOn({ onEnded }: { readonly onEnded: () => void }): ReactNode {
  const { t } = useLingui();
  const { send } = useClinic();
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const makeCodes = async (event: FormEvent) => {
    event.preventDefault();
    const made = await newBackupCodes(send, password);
    setRefused(made === null);
    setCodes(made);
  };
  const end = async () => {
    const ended = await endSecondFactor(send, password);
    setRefused(!ended);
    if (ended) onEnded();
  };
  return (
    <Stack gap="small">
      <p>
        <Trans>Signing in asks for a code of your authenticator app.</Trans>
      </p>
      {codes !== null && <BackupCodes codes={codes} />}
      <Disclosure summary={<Trans>New backup codes, or switch it off</Trans>}>
        <form onSubmit={(event) => void makeCodes(event)}>
          <Stack gap="small">
            <TextInput
              label={t`Your password`}
              hint={t`Asked again, because this changes how you sign in.`}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={setPassword}
              error={
                refused ? t`This is not your password, or the server could not be reached.` : null
              }
            />
            <Row>
              <Button type="submit" kind="ghost">
                <Trans>Make new backup codes</Trans>
              </Button>
              <Button kind="quiet" onClick={() => void end()}>
                <Trans>Switch it off</Trans>
              </Button>
            </Row>
          </Stack>
        </form>
      </Disclosure>
    </Stack>
  );
}
