import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton, Loaded } from '#design';
import { useMedicinesKept } from '#medication/patient';
import { MyPlanView, PlanHeading, useMyPlan } from '#plan/patient';
import { OldCopy } from './old-copy.tsx';

export function PlanPage(): ReactNode {
  const { kept, unsentResponses } = useMyPlan();
  // Whoever looks at the plan can read the medicines later without a network.
  useMedicinesKept();
  const mine = kept.answer.state === 'ready' ? kept.answer.value : null;
  return (
    <>
      <PlanHeading mine={mine} />
      <Loaded from={kept.answer} waiting={<Trans>Getting your plan…</Trans>}>
        {({ plan }) => (
          <>
            <MyPlanView plan={plan} unsent={unsentResponses} />
            <LinkButton href="/app/medicines" kind="ghost" icon="pill" full>
              <Trans>My medicines</Trans>
            </LinkButton>
            <OldCopy kept={kept} />
          </>
        )}
      </Loaded>
    </>
  );
}
