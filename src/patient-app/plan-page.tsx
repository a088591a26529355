import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Loaded } from '#design';
import { MyPlanView, useMyPlan } from '#plan/patient';
import { OldCopy } from './old-copy.tsx';

export function PlanPage(): ReactNode {
  const { kept, unsentResponses } = useMyPlan();
  return (
    <Loaded from={kept.answer} waiting={<Trans>Getting your plan…</Trans>}>
      {({ plan, team }) => (
        <>
          <MyPlanView plan={plan} teamSize={team.length} unsent={unsentResponses} />
          <OldCopy kept={kept} />
        </>
      )}
    </Loaded>
  );
}
