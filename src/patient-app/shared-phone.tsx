import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, LinkButton, Stack, SwitchButton } from '#design';
import { forgetPlanThatStays } from '#safety/patient';
import { keepsNothing, setKeepsNothing, useKeeping, useOutbox } from '#sync/patient';
import { offersHiding, setOffersHiding } from './hiding.tsx';
import { locks, setLocks } from './locking.ts';

/** For a phone that others use too: what can be hidden from them, each a choice of its own. */
export function SharedPhone(): ReactNode {
  const { t } = useLingui();
  const [locking, setLocking] = useState(locks);
  const [hiding, setHiding] = useState(offersHiding);
  return (
    <Card heading={<Trans>Others use this phone too?</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>The app can lock after 2 minutes without use. Then you sign in again.</Trans>
        </p>
        <p>
          <Trans>What you wrote stays safe on this phone.</Trans>
        </p>
        <SwitchButton
          label={t`Lock after 2 minutes`}
          checked={locking}
          onChange={(on) => {
            setLocks(on);
            if (on) forgetPlanThatStays();
            setLocking(on);
          }}
        />
        <p>
          <Trans>One tap hides the app behind a clock. Go back to see it again.</Trans>
        </p>
        <SwitchButton
          label={t`Show a hide button`}
          checked={hiding}
          onChange={(on) => {
            setOffersHiding(on);
            setHiding(on);
          }}
        />
        <KeepNothing />
      </Stack>
    </Card>
  );
}

/** It works only with a network then, and says so. */
function KeepNothing(): ReactNode {
  const { t } = useLingui();
  const keeping = useKeeping();
  const outbox = useOutbox();
  const nothing = keepsNothing();
  const waits = (outbox?.waiting ?? 0) + (outbox?.rejected.length ?? 0) > 0;
  const change = async (on: boolean) => {
    setKeepsNothing(on);
    if (on) forgetPlanThatStays();
    if (on) await keeping.wipe();
    location.reload();
  };
  return (
    <>
      <p>
        <Trans>Or keep nothing on it. The app will need the internet each time.</Trans>
      </p>
      {waits && !nothing ? (
        <LinkButton kind="ghost" full href="/app/unsent">
          <Trans>First send what waits</Trans>
        </LinkButton>
      ) : (
        <SwitchButton
          label={t`Keep nothing on this phone`}
          checked={nothing}
          onChange={(on) => void change(on)}
        />
      )}
    </>
  );
}
