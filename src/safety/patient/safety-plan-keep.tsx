import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, LinkButton, Stack, SwitchButton } from '#design';

export type PlanStays = {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
};

type KeepPlanProps = {
  readonly stays: PlanStays;
  /** The person said that others use this phone too: then nothing of theirs stays on it. */
  readonly sharedPhone: boolean;
};

/** The person's own choice to read the plan here also while signed out; off until they make it. */
export function KeepPlan({ stays, sharedPhone }: KeepPlanProps): ReactNode {
  const { t } = useLingui();
  return (
    <div className="no-print">
      <Card heading={<Trans>Keep it on this phone</Trans>}>
        <Stack gap="small">
          {sharedPhone ? (
            <>
              <p>
                <Trans>
                  You said that others use this phone too. So your plan opens only when you are
                  signed in.
                </Trans>
              </p>
              <LinkButton kind="quiet" full href="/app/settings">
                <Trans>Settings</Trans>
              </LinkButton>
            </>
          ) : (
            <>
              <p>
                <Trans>
                  Then you can read your plan here when you are not signed in. Anyone who can open
                  this phone can read it too. If you sign out, it leaves the phone.
                </Trans>
              </p>
              <SwitchButton
                label={t`Keep my safety plan on this phone`}
                checked={stays.on}
                onChange={stays.set}
              />
            </>
          )}
        </Stack>
      </Card>
    </div>
  );
}
