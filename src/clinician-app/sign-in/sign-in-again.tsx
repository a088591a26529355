import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Dialog } from '#design';
import { useSession } from '../session.ts';
import { CodeForm } from './code-form.tsx';
import { DemoCast } from './demo-cast.tsx';
import { PasswordForm } from './password-form.tsx';

/** Over the work, not instead of it: what was typed stays where it is. */
export function SignInAgain({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useLingui();
  const { mode } = useSession();
  const [asksCode, setAsksCode] = useState(false);
  return (
    <Dialog
      open
      heading={t`Your session has ended`}
      onClose={() => location.assign('/clinic/')}
      actions={
        <Button kind="quiet" onClick={() => location.assign('/clinic/')}>
          <Trans>Leave the workspace</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Sign in again to go on. What you typed is still here.</Trans>
      </p>
      {mode === 'demo' ? (
        <DemoCast onSignedIn={onSignedIn} />
      ) : asksCode ? (
        <CodeForm onSignedIn={onSignedIn} onBack={() => setAsksCode(false)} />
      ) : (
        <PasswordForm onSignedIn={onSignedIn} onCodeAsked={() => setAsksCode(true)} />
      )}
    </Dialog>
  );
}
