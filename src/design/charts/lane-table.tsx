import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { addDays, daysBetween, type LocalDate } from '#kernel';
import { DataTable } from '../data-table.tsx';
import { type Lane, saidOn } from './lanes.ts';
import { shortDay } from './series.ts';

type LaneTableProps = {
  readonly label: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lanes: readonly Lane[];
  readonly locale: string;
};

/** The chart's twin: every day that holds something, newest first. */
export function LaneTable({ label, from, to, lanes, locale }: LaneTableProps): ReactNode {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(to, -index));
  const filled = days.filter((day) => lanes.some((lane) => saidOn(day, lane) !== null));
  return (
    <DataTable<LocalDate>
      caption={label}
      captionUnseen
      rows={filled}
      rowKey={(day) => day}
      columns={[
        {
          id: 'day',
          header: <Trans>Day</Trans>,
          namesRow: true,
          cell: (day) => shortDay(day, locale),
        },
        ...lanes.map((lane) => ({
          id: lane.id,
          header: lane.label,
          cell: (day: LocalDate) => saidOn(day, lane) ?? <Trans>no entry</Trans>,
        })),
      ]}
    />
  );
}
