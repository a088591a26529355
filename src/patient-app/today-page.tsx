import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { QuestionsCard, useMine } from '#assignment/patient';
import { Card, EmptyState, Loaded, PageHeading, Stack } from '#design';
import { CheckInCard, latestOf, TwoAnswersCard, useDiary } from '#diary/patient';
import { useDates } from '#http/patient';
import { addDays } from '#kernel';
import {
  NextVisitCard,
  SomethingDoneCard,
  somethingDone,
  TodayPlanCard,
  todaysItems,
  useMyPlan,
} from '#plan/patient';
import { todayHere } from '#sync/web';
import { OldCopy } from './old-copy.tsx';

/** One look, one next step. */
export function TodayPage({ givenName }: { readonly givenName: string }): ReactNode {
  const [today] = useState(todayHere);
  const dates = useDates();
  return (
    <>
      <PageHeading lead={dates.longDay(today)}>
        <Greeting name={givenName} />
      </PageHeading>
      <Stack>
        <TodaysCheckIn />
        <TodaysQuestions />
        <TodaysPlan />
      </Stack>
    </>
  );
}

const noon = 12;
const evening = 18;

function Greeting({ name }: { readonly name: string }): ReactNode {
  const [hour] = useState(() => new Date().getHours());
  if (hour < noon && hour >= 4) return <Trans>Good morning, {name}</Trans>;
  return hour < evening && hour >= noon ? (
    <Trans>Good afternoon, {name}</Trans>
  ) : (
    <Trans>Good evening, {name}</Trans>
  );
}

function TodaysCheckIn(): ReactNode {
  const { days } = useDiary();
  const today = todayHere();
  if (days === null) return null;
  return (
    <>
      <CheckInCard
        today={latestOf(days, today)}
        yesterdayMissing={days.length > 0 && latestOf(days, addDays(today, -1)) === null}
      />
      <TwoAnswersCard days={days} />
    </>
  );
}

function TodaysQuestions(): ReactNode {
  const { due, mine } = useMine();
  if (due === null) return null;
  return <QuestionsCard due={due} hasDone={(mine?.done.length ?? 0) > 0} />;
}

function TodaysPlan(): ReactNode {
  const { kept, marks } = useMyPlan();
  const today = todayHere();
  return (
    <Loaded from={kept.answer} waiting={<Trans>Getting your plan…</Trans>}>
      {({ plan }) => {
        if (plan === null || plan.status !== 'active') return <NoPlanYet />;
        const items = todaysItems(plan.items, marks, today);
        const fact = somethingDone(plan.items, marks, today);
        return (
          <>
            {items.length > 0 && <TodayPlanCard items={items} marks={marks} today={today} />}
            {fact && <SomethingDoneCard fact={fact} />}
            <NextVisitCard items={plan.items} />
            <OldCopy kept={kept} />
          </>
        );
      }}
    </Loaded>
  );
}

function NoPlanYet(): ReactNode {
  return (
    <Card>
      <EmptyState icon="sprout" heading={<Trans>Your plan is on its way</Trans>}>
        <Trans>Your team is making it with what you told them. It will be here.</Trans>
      </EmptyState>
    </Card>
  );
}
