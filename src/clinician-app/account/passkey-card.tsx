import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { addPasskey, type PasskeyOutcome, passkeysWork } from '#accounts/web';
import { Button, Card, Stack } from '#design';
import { useClinic } from '#http/clinician';

/** Adds this device as a passkey: no password to type, nothing to be phished. */
export function PasskeyCard(): ReactNode {
  const { t } = useLingui();
  const { send } = useClinic();
  const [outcome, setOutcome] = useState<PasskeyOutcome | null>(null);
  if (!passkeysWork()) return null;
  const add = async () => {
    const name = navigator.platform || t`This device`;
    setOutcome(await addPasskey(send, name).catch(() => 'refused' as const));
  };
  return (
    <Card heading={<Trans>Passkey</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>Sign in with the finger, face or PIN of this device instead of a password.</Trans>
        </p>
        <Button kind="ghost" icon="key" onClick={() => void add()}>
          <Trans>Add this device</Trans>
        </Button>
        <output className="live">
          {outcome === 'signed-in' && <Trans>Added. You can use it from now on.</Trans>}
          {outcome === 'refused' && <Trans>The server did not take it. Nothing has changed.</Trans>}
          {outcome === 'given-up' && <Trans>Nothing has changed.</Trans>}
        </output>
      </Stack>
    </Card>
  );
}
