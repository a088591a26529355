import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { exportReminders, readSiteSchedules } from '#assignment';
import { Button, Card, type Column, DataTable, EmptyState, PageHeading, Row, Stack } from '#design';
import type { OutputOf } from '#http';
import {
  GoButton,
  type Reading,
  Said,
  SaidNo,
  Shown,
  useAct,
  useDates,
  useRead,
} from '#http/clinician';
import { addDays } from '#kernel';
import { handOut } from './hand-out.ts';
import { Channels } from './reminder-ledger.tsx';

type Schedules = OutputOf<typeof readSiteSchedules>;
type Line = Schedules['schedules'][number];
type ScreenProps = { readonly mayExport: boolean };

/** What runs at the site and how it goes; never whose numbers are better. */
export function SchedulesScreen({ mayExport }: ScreenProps): ReactNode {
  const schedules = useRead(readSiteSchedules, {});
  return <SiteSchedules mayExport={mayExport} schedules={schedules} />;
}

type SiteSchedulesProps = ScreenProps & { readonly schedules: Reading<Schedules> };

export function SiteSchedules({ mayExport, schedules }: SiteSchedulesProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <Row spread>
        <PageHeading title={t`Schedules`}>
          <Trans>Schedules</Trans>
        </PageHeading>
        <GoButton to="/schedules/assign" icon="plus">
          <Trans>Assign to several people</Trans>
        </GoButton>
      </Row>
      <Shown from={schedules} waiting={t`Getting the schedules…`}>
        {(shown) => (
          <>
            <Running shown={shown} />
            <Card heading={<Trans>Reminders</Trans>}>
              <Channels channels={shown.channels} />
              {mayExport && <Export />}
            </Card>
          </>
        )}
      </Shown>
    </Stack>
  );
}

function Running({ shown: { schedules, days } }: { readonly shown: Schedules }): ReactNode {
  const { t } = useLingui();
  if (schedules.length === 0) {
    return (
      <Card>
        <EmptyState icon="calendar" heading={<Trans>Nothing is assigned yet</Trans>}>
          <Trans>Assign a battery to one person in the record, or to several from here.</Trans>
        </EmptyState>
      </Card>
    );
  }
  const columns: readonly Column<Line>[] = [
    { id: 'what', header: t`What`, namesRow: true, cell: ({ title }) => <Said text={title} /> },
    { id: 'people', header: t`People`, numeric: true, cell: ({ people }) => people },
    { id: 'open', header: t`Open now`, numeric: true, cell: ({ open }) => open },
    { id: 'answered', header: t`Answered`, numeric: true, cell: ({ answered }) => answered },
    { id: 'expired', header: t`Not in time`, numeric: true, cell: ({ expired }) => expired },
    { id: 'skipped', header: t`Skipped`, numeric: true, cell: ({ skipped }) => skipped },
  ];
  return (
    <Card heading={<Trans>What is asked here</Trans>}>
      <DataTable
        caption={
          <Plural
            value={days}
            one="Rounds due in the last # day and still to come"
            other="Rounds due in the last # days and still to come"
          />
        }
        columns={columns}
        rows={schedules}
        rowKey={({ what }) => `${what.kind} ${what.id}`}
      />
    </Card>
  );
}

const exportDays = 90;

/** The ledger as a file. It holds ids and moments, no names and no answers. */
function Export(): ReactNode {
  const { today } = useDates();
  const act = useAct(exportReminders);
  const [rows, setRows] = useState<number | null>(null);
  const save = async () => {
    const query = { from: addDays(today, -exportDays), to: today };
    const answer = await act.run({ query });
    if (!answer.ok) return;
    setRows(answer.value.rows);
    handOut(answer.value.fileName, answer.value.csv);
  };
  return (
    <Stack gap="small">
      <Row>
        <Button kind="ghost" icon="download" disabled={act.busy} onClick={() => void save()}>
          <Trans>Save the reminder ledger as a file</Trans>
        </Button>
      </Row>
      <p aria-live="polite">
        {rows !== null && (
          <Plural value={rows} one="# line was saved." other="# lines were saved." />
        )}
      </p>
      <SaidNo trouble={act.trouble} />
    </Stack>
  );
}
