import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { addPasskey, type PasskeyOutcome, passkeysWork, signInWithPasskey } from '#accounts/web';
import { Button, Card, Notice } from '#design';
import { send } from '#http/patient';
import { deviceName } from './device-name.ts';

/** Finger, face or PIN instead of a password, where the phone can do it. */
export function PasskeySignIn({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const [refused, setRefused] = useState(false);
  if (!passkeysWork()) return null;
  const enter = async () => {
    const outcome = await signInWithPasskey(send).catch(() => 'refused' as const);
    if (outcome === 'signed-in') onSignedIn();
    setRefused(outcome === 'refused');
  };
  return (
    <>
      <Button kind="ghost" full icon="key" onClick={() => void enter()}>
        <Trans>Use finger, face or PIN</Trans>
      </Button>
      {refused && (
        <Notice live="status" tone="warn">
          <Trans>This phone is not known here yet. Please use your password.</Trans>
        </Notice>
      )}
    </>
  );
}

/** Adds this phone, so that the next sign-in needs no password. */
export function AddPasskey(): ReactNode {
  const { t } = useLingui();
  const [outcome, setOutcome] = useState<PasskeyOutcome | null>(null);
  if (!passkeysWork()) return null;
  const add = async () => {
    const name = deviceName(navigator.userAgent) ?? t`A device`;
    setOutcome(await addPasskey(send, name).catch(() => 'refused' as const));
  };
  return (
    <Card heading={<Trans>Sign in without a password</Trans>}>
      <p>
        <Trans>Use your finger, your face or the PIN of this phone.</Trans>
      </p>
      <Button kind="ghost" full icon="key" onClick={() => void add()}>
        <Trans>Add this phone</Trans>
      </Button>
      {outcome !== null && (
        <output className="said">
          {outcome === 'signed-in' ? (
            <Trans>Added. You can use it from now on.</Trans>
          ) : (
            <Trans>Nothing has changed.</Trans>
          )}
        </output>
      )}
    </Card>
  );
}
