import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { SafetyPlanPage } from '#safety/patient';
import { FullFrame } from './frame.tsx';

/** A page for one thing only, reached in two touches from anywhere. */
export function SafetyPlan(): ReactNode {
  return (
    <FullFrame back="/app/" backWords={<Trans>Back</Trans>}>
      <SafetyPlanPage />
    </FullFrame>
  );
}
