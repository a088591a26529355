import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, PageHeading, Stack } from '#design';
import type { IntakeState } from '#intake';
import { GetHelpNow } from '#safety/patient';

type DoctorPageProps = {
  readonly state: IntakeState;
  readonly onGoOn: () => void;
  readonly onStop: () => void;
};

/** A warning sign of the body was said to be there, or not ruled out: whom to call, first. */
export function DoctorPage({ state, onGoOn, onStop }: DoctorPageProps): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>Please see a doctor today</Trans>
      </PageHeading>
      <GetHelpNow contacts={state.crisisContacts} clinic={state.clinic}>
        <Trans>
          What you told us needs a doctor today. Call now. If it is very bad, call the emergency
          number.
        </Trans>
      </GetHelpNow>
      <p>
        <Trans>Your team gets this too. Nobody watches at night, so please do not wait.</Trans>
      </p>
      <Button kind="ghost" full onClick={onGoOn}>
        <Trans>I have read this. Go on</Trans>
      </Button>
      <Button kind="quiet" full onClick={onStop}>
        <Trans>Save and stop for today</Trans>
      </Button>
    </Stack>
  );
}
