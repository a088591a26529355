import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, Columns, Mark, PageHeading, Row, Stack } from '#design';
import { CodeForm } from './code-form.tsx';
import { DemoCast } from './demo-cast.tsx';
import { LostPassword } from './lost-password.tsx';
import { OtherWays } from './other-ways.tsx';
import { PasswordForm } from './password-form.tsx';

type SignInProps = {
  readonly mode: 'demo' | 'clinic';
  readonly singleSignOn: boolean;
  readonly sendsMail: boolean;
  readonly onSignedIn: () => void;
};

/** The door of the clinic: password, then the code where one is set up; passkey; the demo's cast. */
export function SignIn({ mode, singleSignOn, sendsMail, onSignedIn }: SignInProps): ReactNode {
  const { t } = useLingui();
  const [asksCode, setAsksCode] = useState(false);
  return (
    <main className="work narrow">
      <Stack>
        <Row>
          <Mark />
          <PageHeading title={t`Sign in`}>
            <Trans>Sign in to the care team’s workspace</Trans>
          </PageHeading>
        </Row>
        {mode === 'demo' && (
          <p>
            <Trans>This is the demo clinic. All people in it are invented.</Trans>
          </p>
        )}
        <Columns least="20rem">
          {mode === 'demo' && <DemoCast onSignedIn={onSignedIn} />}
          <Card heading={asksCode ? t`Enter your code` : t`With your account`}>
            {asksCode ? (
              <CodeForm onSignedIn={onSignedIn} onBack={() => setAsksCode(false)} />
            ) : (
              <Stack>
                <PasswordForm onSignedIn={onSignedIn} onCodeAsked={() => setAsksCode(true)} />
                <OtherWays singleSignOn={singleSignOn} onSignedIn={onSignedIn} />
                <LostPassword sendsMail={sendsMail} />
              </Stack>
            )}
          </Card>
        </Columns>
      </Stack>
    </main>
  );
}
