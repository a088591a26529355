import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Column } from '#design';
import { ReportRows } from './file-import/report-rows.tsx';
import { type ImportReport, reportAsCsv } from './import-report.ts';
import { recordPath } from './record-path.ts';

type ImportRowsProps = { readonly report: ImportReport; readonly fileName: string };

export function ImportRows({ report, fileName }: ImportRowsProps): ReactNode {
  return (
    <ReportRows
      rows={report.rows}
      columns={columns}
      fileName={fileName}
      csv={() => reportAsCsv(report)}
    />
  );
}

const columns: readonly Column<ImportReport['rows'][number]>[] = [
  {
    id: 'name',
    header: <Trans>Name</Trans>,
    namesRow: true,
    cell: (row) =>
      row.patientId === null ? row.name : <Link href={recordPath(row.patientId)}>{row.name}</Link>,
  },
];
