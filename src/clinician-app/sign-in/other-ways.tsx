import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import {
  goToClinicSignIn,
  type PasskeyOutcome,
  passkeysWork,
  signInWithPasskey,
  wasRefusedThere,
} from '#accounts/web';
import { Button, Notice, Row } from '#design';
import { useClinic } from '#http/clinician';

type OtherWaysProps = { readonly singleSignOn: boolean; readonly onSignedIn: () => void };

/** Passkey, and the clinic's single sign-on where one is set up. */
export function OtherWays({ singleSignOn, onSignedIn }: OtherWaysProps): ReactNode {
  const { send } = useClinic();
  const [outcome, setOutcome] = useState<PasskeyOutcome | 'refused-there' | null>(() =>
    wasRefusedThere() ? 'refused-there' : null,
  );
  const tryPasskey = async () => {
    const result = await signInWithPasskey(send).catch(() => 'refused' as const);
    setOutcome(result);
    if (result === 'signed-in') onSignedIn();
  };
  const goToClinic = async () => {
    const opened = await goToClinicSignIn(send, '/clinic/').catch(() => false);
    if (!opened) setOutcome('refused-there');
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
      {outcome === 'refused-there' && (
        <Notice tone="warn" live="status">
          <p>
            <Trans>
              The clinic’s sign-in did not let you in here. Your administrator has to invite this
              address first.
            </Trans>
          </p>
        </Notice>
      )}
    </>
  );
}
