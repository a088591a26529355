import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type PasskeyOutcome, passkeysWork, signInWithPasskey } from '#accounts/web';
import { Button, Notice, Row } from '#design';
import { useClinic } from '#http/clinician';

type OtherWaysProps = { readonly singleSignOn: boolean; readonly onSignedIn: () => void };

/** Passkey, and the clinic's single sign-on where one is set up. */
export function OtherWays({ singleSignOn, onSignedIn }: OtherWaysProps): ReactNode {
  const { send } = useClinic();
  const [outcome, setOutcome] = useState<PasskeyOutcome | null>(null);
  const tryPasskey = async () => {
    const result = await signInWithPasskey(send);
    setOutcome(result);
    if (result === 'signed-in') onSignedIn();
  };
  const goToClinic = async () => {
    const answer = await send({
      method: 'POST',
      path: '/api/auth/sign-in/oauth2',
      body: JSON.stringify({ providerId: 'clinic', callbackURL: '/clinic/' }),
    });
    const { url } = (answer.json ?? {}) as { readonly url?: string };
    if (url !== undefined) location.assign(url);
  };
  return (
    <>
      <Row>
        {passkeysWork() && (
          <Button kind="ghost" icon="key" onClick={() => void tryPasskey()}>
            <Trans>Use a passkey</Trans>
          </Button>
        )}
        {singleSignOn && (
          <Button kind="ghost" icon="log-out" onClick={() => void goToClinic()}>
            <Trans>Use the clinic’s sign-in</Trans>
          </Button>
        )}
      </Row>
      {outcome === 'refused' && (
        <Notice tone="warn" live="status">
          <p>
            <Trans>That passkey is not known here. Sign in with your password.</Trans>
          </p>
        </Notice>
      )}
    </>
  );
}
