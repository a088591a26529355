import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, Columns, type EventLane, Stack } from '#design';
import { DiaryTimelineScreen, type Weeks } from '#diary/clinician';
import { GoButton, Shown, useRead } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { type MeasureView, readMeasures } from '#measures';
import { MeasuresInWords } from '#measures/clinician';
import { readPlan } from '#plan';
import { FactsCard, recordPath } from '#profile/clinician';
import { readFindings } from '#reasoning';
import { ToDecide } from '#reasoning/clinician';
import { useSession } from '../session.ts';
import type { OpenedRecord } from './record-screen.tsx';

/** Twenty seconds: what waits for a decision, twelve weeks, what changed, what the person needs. */
export function SummaryTab({ record }: { readonly record: OpenedRecord }): ReactNode {
  const { may } = useSession();
  const { patientId, today } = record.patient;
  return (
    <Columns aside>
      <Stack>
        <DecideFirst record={record} />
        <TwelveWeeks record={record} />
        <WhatMatters record={record} />
      </Stack>
      <aside>
        <Stack>
          <Changed record={record} />
          <FactsCard
            patientId={patientId}
            facts={record.facts}
            today={today}
            mayEdit={may('plan:edit')}
          />
        </Stack>
      </aside>
    </Columns>
  );
}

type PartProps = { readonly record: OpenedRecord };

function DecideFirst({ record }: PartProps): ReactNode {
  const { patientId } = record.patient;
  const findings = useRead(readFindings, { params: { patientId }, query: { include: 'open' } });
  return (
    <Card
      tone="soft"
      heading={<Trans>To decide</Trans>}
      aside={
        <GoButton to={recordPath(patientId, 'decisions')} kind="ghost">
          <Trans>Open all</Trans>
        </GoButton>
      }
    >
      <Shown from={findings} waiting={<Trans>Getting the findings…</Trans>}>
        {(read) => <ToDecide patientId={patientId} findings={read.findings} />}
      </Shown>
    </Card>
  );
}

/** The diary with the days on which something was scored. */
function TwelveWeeks({ record }: PartProps): ReactNode {
  const { t } = useLingui();
  const { patientId, today } = record.patient;
  const [weeks, setWeeks] = useState<Weeks>(12);
  const measures = useRead(readMeasures, { params: { patientId } });
  const scored: EventLane = {
    kind: 'events',
    id: 'scores',
    label: t`Questionnaires`,
    series: 'energy',
    events:
      measures.state === 'ready'
        ? daysScored(measures.value.measures).map((day) => ({ day, label: t`Scores` }))
        : [],
  };
  return (
    <DiaryTimelineScreen
      patientId={patientId}
      today={today}
      weeks={weeks}
      onWeeks={setWeeks}
      otherLanes={scored.events.length === 0 ? [] : [scored]}
    />
  );
}

const daysScored = (measures: readonly MeasureView[]): readonly LocalDate[] => [
  ...new Set(measures.flatMap(({ readings }) => readings.map(({ day }) => day))),
];

function Changed({ record }: PartProps): ReactNode {
  const { patientId } = record.patient;
  const measures = useRead(readMeasures, { params: { patientId } });
  return (
    <Card headingLevel={2} heading={<Trans>Since the start</Trans>}>
      <Shown from={measures} waiting={<Trans>Getting the scores…</Trans>}>
        {(read) => <MeasuresInWords measures={read.measures} />}
      </Shown>
    </Card>
  );
}

function WhatMatters({ record }: PartProps): ReactNode {
  const { patientId, givenName } = record.patient;
  const plan = useRead(readPlan, { params: { patientId } });
  const matters = plan.state === 'ready' ? (plan.value.plan?.whatMatters ?? null) : null;
  if (matters === null) return null;
  return (
    <Card heading={<Trans>What matters to {givenName}</Trans>}>
      <q dir="auto">{matters}</q>
    </Card>
  );
}
