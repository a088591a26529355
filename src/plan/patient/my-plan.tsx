import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, EmptyState, PageHeading, PrintButton, Stack } from '#design';
import { useDates } from '#http/patient';
import type { LocalDate } from '#kernel';
import type { PlanResponse, PlanView } from '#plan';
import { todayHere } from '#sync/web';
import { PartsFit } from './parts-fit.tsx';
import { PlanAreas } from './plan-areas.tsx';
import { Agree, SomethingShouldChange } from './respond.tsx';
import { useLastLook } from './use-last-look.ts';
import type { MyPlan } from './use-my-plan.ts';
import { WhatISaid } from './what-i-said.tsx';

/** Stands while the plan is still on its way, and says who made it once it is there. */
export function PlanHeading({ mine }: { readonly mine: MyPlan | null }): ReactNode {
  const plan = mine?.plan ?? null;
  const made = mine !== null && plan !== null && plan.status !== 'draft';
  return (
    <>
      <PageHeading lead={made && <MadeBy plan={plan} teamSize={mine.team.length} />}>
        <Trans>My plan</Trans>
      </PageHeading>
      {mine !== null && <OnPaper mine={mine} />}
    </>
  );
}

/** On paper a plan says whose it is, from which day and clinic, and where to call. */
function OnPaper({ mine: { personName, clinic } }: { readonly mine: MyPlan }): ReactNode {
  const dates = useDates();
  return (
    <p className="print-only">
      {personName !== undefined && (
        <>
          <strong>{personName}</strong>
          <br />
        </>
      )}
      <Trans>Printed on {dates.dated(todayHere())}</Trans>
      <br />
      {clinic.name} {clinic.phone}
    </p>
  );
}

type MyPlanViewProps = {
  readonly plan: PlanView | null;
  readonly unsent: readonly PlanResponse[];
};

/** One plan in plain words: what matters, how the parts fit, what to do with whom, and the person's say. */
export function MyPlanView({ plan, unsent }: MyPlanViewProps): ReactNode {
  const lastLook = useLastLook();
  if (plan === null || plan.status === 'draft') return <NotYet />;
  return (
    <Stack>
      {plan.whatMatters && (
        <Card heading={<Trans>What matters to me</Trans>} tone="soft">
          <p className="big" dir="auto">
            “{plan.whatMatters}”
          </p>
        </Card>
      )}
      <PartsFit links={plan.links} items={plan.items} />
      <PlanAreas items={plan.items} lastLook={lastLook} />
      <div className="stack no-print">
        <Agree
          plan={plan}
          agreedHere={unsent.some(
            ({ kind, planVersion }) => kind === 'agree' && planVersion === plan.version,
          )}
        />
        <WhatISaid plan={plan} unsent={unsent} />
        <SomethingShouldChange plan={plan} />
        <PrintButton>
          <Trans>Print my plan</Trans>
        </PrintButton>
      </div>
    </Stack>
  );
}

function MadeBy({ plan, teamSize }: { readonly plan: PlanView; readonly teamSize: number }) {
  const dates = useDates();
  const last = plan.items
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1);
  const day = last && dates.shortDay(last.slice(0, 10) as LocalDate);
  return (
    <>
      <Plural value={teamSize} one="Made by you and # person." other="Made by you and # people." />{' '}
      {day && <Trans>Changed on {day}.</Trans>}
    </>
  );
}

function NotYet(): ReactNode {
  return (
    <Card>
      <EmptyState icon="sprout" heading={<Trans>Your plan is on its way</Trans>}>
        <Trans>Your team is making it with what you told them. It will be here.</Trans>
      </EmptyState>
    </Card>
  );
}
