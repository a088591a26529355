import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMyPlan } from '#plan/patient';
import { SafetyPlanPage } from '#safety/patient';
import { keepsNothing } from '#sync/patient';
import { FullFrame } from './frame.tsx';
import { locks } from './locking.ts';

/** A page for one thing only, reached in two touches from anywhere. */
export function SafetyPlan(): ReactNode {
  const { kept } = useMyPlan();
  return (
    <FullFrame back="/app/" backWords={<Trans>Back</Trans>}>
      <SafetyPlanPage
        otherwise={kept.answer.state === 'ready' ? kept.answer.value : null}
        sharedPhone={locks() || keepsNothing()}
      />
    </FullFrame>
  );
}
