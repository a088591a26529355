import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { chooseHat, signOut } from '#accounts';
import { Button, Card, PageHeading, Row, Stack } from '#design';
import { roleWords, SaidNo, useAct } from '#http/clinician';
import type { Me } from '../session.ts';

/** Signed in, but not as staff: offers the staff roles of this account, the person's own app, or the way out. */
export function NotStaff({ me }: { readonly me: Me }): ReactNode {
  const { t, i18n } = useLingui();
  const choose = useAct(chooseHat);
  const leave = useAct(signOut);
  const staffHats = me.account?.hats.filter((hat) => hat.kind === 'staff') ?? [];
  return (
    <main className="work narrow">
      <Stack>
        <PageHeading title={t`Care team’s workspace`}>
          <Trans>This is the care team’s workspace</Trans>
        </PageHeading>
        <Card>
          <Stack>
            <SaidNo trouble={choose.trouble} />
            {staffHats.length === 0 ? (
              <p>
                <Trans>
                  Your account is not one of the team’s. Your own plan is in the other app.
                </Trans>
              </p>
            ) : (
              <p>
                <Trans>In which role do you work now?</Trans>
              </p>
            )}
            <Row>
              {staffHats.map((hat) => (
                <Button key={hat.hat} onClick={() => void choose.run({ body: { hat: hat.hat } })}>
                  {hat.role === null ? hat.name : i18n._(roleWords[hat.role])}
                </Button>
              ))}
              <a className="button" data-kind="ghost" href="/app/">
                <Trans>Go to my own plan</Trans>
              </a>
              <Button kind="quiet" onClick={() => void leave.run({})}>
                <Trans>Sign out</Trans>
              </Button>
            </Row>
          </Stack>
        </Card>
      </Stack>
    </main>
  );
}
