import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { keptCrisisContacts, planThatStays, SafetyPlanSignedOut } from '#safety/patient';
import { FullFrame } from './frame.tsx';

/** The safety plan for whoever opens it while nobody is signed in. */
export function SafetyPlanForAnyone(): ReactNode {
  return (
    <FullFrame back="/app/" backWords={<Trans>Back</Trans>}>
      <SafetyPlanSignedOut plan={planThatStays()} contacts={keptCrisisContacts()} />
    </FullFrame>
  );
}
