import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Column } from '#design';
import type { ScoreReport } from '#entry';
import { ReportRows, recordPath } from '#profile/clinician';
import { scoreReportAsCsv } from './score-report.ts';

type ScoreRowsProps = { readonly report: ScoreReport; readonly fileName: string };

export function ScoreRows({ report, fileName }: ScoreRowsProps): ReactNode {
  return (
    <ReportRows
      rows={report.rows}
      columns={columns}
      fileName={fileName}
      csv={() => scoreReportAsCsv(report)}
    />
  );
}

const columns: readonly Column<ScoreReport['rows'][number]>[] = [
  {
    id: 'person',
    header: <Trans>Person</Trans>,
    namesRow: true,
    cell: (row) =>
      row.patientId === null ? (
        <bdi>{row.person}</bdi>
      ) : (
        <Link href={recordPath(row.patientId)}>
          <bdi>{row.person}</bdi>
        </Link>
      ),
  },
  { id: 'instrument', header: <Trans>Questionnaire</Trans>, cell: (row) => row.instrument },
  { id: 'day', header: <Trans>Day</Trans>, cell: (row) => row.day },
  {
    id: 'score',
    header: <Trans>Score</Trans>,
    numeric: true,
    cell: (row) => (row.value === null ? '' : Math.round(row.value * 100) / 100),
  },
];
